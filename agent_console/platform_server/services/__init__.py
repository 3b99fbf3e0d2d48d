"""What the platform does, one subject per module; routes translate HTTP to these and back."""
