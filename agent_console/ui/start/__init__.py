"""What is shown before the desk is open: first start, signing in, opening."""
