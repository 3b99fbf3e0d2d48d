"""The money desk in the window: refunds, compensation, claims, and the card on which all of it stands."""
