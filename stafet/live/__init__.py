"""What monitors and open pages ask every few seconds."""
