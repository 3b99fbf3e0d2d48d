"""The messages of the platform API, imported by both sides.

`entities` are the things that are synchronised (those of the money desk in `money`), `commands`, `money_commands` and
`board` what a console may ask for and what it gets back, `routes` the paths, headers and limits, `codec` the one place
where bytes become Structs.

Evolution is additive: a new field has a default, unknown fields are ignored, and the closed sets of
`domain.kinds` travel as plain text so that a newer platform's value shows as text instead of breaking the console.
"""
