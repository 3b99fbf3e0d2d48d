"""Tests of the conversation, the composer, the context and the refund dialog."""
