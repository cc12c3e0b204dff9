"""Runs a command with a terminal as its output: `run_in_terminal.py COMMAND...`."""

import os
import pty
import sys

sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
