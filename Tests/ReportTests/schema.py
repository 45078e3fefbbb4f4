#!/usr/bin/env python3
"""Holds a report's comparison.json against the schema beside it, and the schema against its own.

    schema.py REPORT

Exits with 0 and a line of figures, or with 1 and the first problem of each place.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError


def problems(report: pathlib.Path):
    comparison = json.loads((report / "comparison.json").read_text(encoding="utf-8"))
    if next(iter(comparison)) != "$schema":
        yield "comparison.json: its first key is not $schema"
        return
    schema = json.loads((report / comparison["$schema"]).read_text(encoding="utf-8"))
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        yield f"{comparison['$schema']}: {error.message}"
        return
    for error in Draft202012Validator(schema).iter_errors(comparison):
        place = "/".join(str(part) for part in error.absolute_path)
        yield f"comparison.json#/{place}: {error.message[:300]}"
    yield from open_objects(schema, "")
    yield from table_problems(report, comparison)


def open_objects(node, place):
    """A schema that lets unknown keys pass would hold anything to be right."""
    if isinstance(node, dict):
        if "properties" in node and node.get("type") == "object":
            if node.get("additionalProperties") is not False:
                yield f"schema#{place}: open to unknown keys"
            if set(node.get("required", [])) != set(node["properties"]):
                yield f"schema#{place}: required and properties differ"
        for key, value in node.items():
            yield from open_objects(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from open_objects(value, f"{place}/{index}")


def table_problems(report: pathlib.Path, comparison):
    """The tables have a row for each entry of the JSON and a line in columns.txt for each column."""
    import csv

    explained = (report / "columns.txt").read_text(encoding="utf-8")
    for name, key in [("positions.csv", "positions"), ("verdicts.csv", "verdicts")]:
        with open(report / name, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        if len(rows) - 1 != len(comparison[key]):
            yield f"{name}: {len(rows) - 1} rows for {len(comparison[key])} {key}"
        if any(len(row) != len(rows[0]) for row in rows):
            yield f"{name}: a row with another number of fields than the header"
        for column in rows[0]:
            if f"\n  {column} " not in explained:
                yield f"columns.txt: says nothing of {column} in {name}"


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    report = pathlib.Path(sys.argv[1])
    found = list(problems(report))
    for problem in found[:20]:
        print(problem, file=sys.stderr)
    if found:
        return 1
    comparison = json.loads((report / "comparison.json").read_text(encoding="utf-8"))
    counts = ", ".join(f"{len(comparison[key])} {key}" for key in ["sources", "positions", "verdicts"])
    print(f"{report}: comparison.json is valid ({counts})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
