"""Lists taken out as files: what one may see and export, recorded."""
