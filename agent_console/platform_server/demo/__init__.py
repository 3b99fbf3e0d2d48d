"""The demo: a world that is made from the scenarios in `resources/demo/`, and a simulator that keeps it alive."""
