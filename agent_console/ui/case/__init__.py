"""The case in the window: conversation, composer, context and the refund dialog."""
