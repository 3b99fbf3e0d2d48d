"""Moving money: quote, reserve, ask the gateway, book the outcome."""
