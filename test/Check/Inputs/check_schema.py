"""Holds a JSON file against a schema: `check_schema.py schema.json FILE`."""

import json
import sys

import jsonschema

with open(sys.argv[1]) as schema_file, open(sys.argv[2]) as file:
    schema, instance = json.load(schema_file), json.load(file)
validator = jsonschema.validators.validator_for(schema)(schema)
validator.check_schema(schema)
errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]
assert not errors, "\n".join(errors)
