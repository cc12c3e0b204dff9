"""Runs steps of a GitHub workflow in the current directory, as its runner does in a
container: `run_steps.py WORKFLOW SCRATCH STEP...`.

Each step is a name with a `run: |` behind it. The last one's status is the script's.
"""

import os
import re
import subprocess
import sys
import textwrap

workflow, scratch, *names = sys.argv[1:]
with open(workflow, encoding="utf-8") as file:
    text = file.read()
os.makedirs(scratch, exist_ok=True)
environment = dict(
    os.environ,
    GITHUB_STEP_SUMMARY=os.path.join(scratch, "summary.md"),
    GITHUB_WORKSPACE=os.getcwd(),
    RUNNER_TEMP=scratch,
    HOME=scratch,
)
status = 0
for name in names:
    step = re.search(
        rf"^ +- name: {name}\n(?: +if: .*\n)? +run: \|\n((?: {{10}}.*\n?)+)", text, re.MULTILINE
    )
    assert step, name
    script = textwrap.dedent(step.group(1))
    status = subprocess.run(["sh", "-e", "-c", script], env=environment).returncode
sys.exit(status)
