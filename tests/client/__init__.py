"""The platform's client: with an injected transport for what no honest server says, and against a real one."""
