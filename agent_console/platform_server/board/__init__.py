"""The lead's board and the service report: figures counted in SQL, and what a lead does from there."""
