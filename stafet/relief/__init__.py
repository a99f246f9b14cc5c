"""Who takes over what somebody holds who is away or leaves; and giving it back."""
