"""Holds AWS CLI commands, one a line in the file named by the argument, against the CLI's own model.

Each command's service, operation and options are parsed as `aws` would parse them; nothing is sent.
"""

import os
import re
import shlex
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
from awscli.clidriver import create_clidriver

driver = create_clidriver()
services = driver._get_command_table()
faults = []
for line in open(sys.argv[1], encoding="utf-8"):
    # What the shell puts in stands as one word.
    text = re.sub(r"\$\((?:output|resource) \w+\)", "value", line.strip())
    lexer = shlex.shlex(text, posix=True, punctuation_chars=");|&<>")
    lexer.whitespace_split = True
    words = []
    for word in lexer:
        if word[0] in ");|&<>":
            break
        words.append(word)
    service = services.get(words[1])
    if service is None:
        faults.append(f"no service {words[1]}: {text}")
        continue
    table = service._get_command_table() if hasattr(service, "_get_command_table") else service.subcommand_table
    operation = table.get(words[2])
    if operation is None:
        faults.append(f"{words[1]} has no {words[2]}: {text}")
        continue
    rest = words[3:]
    if words[2] == "wait":
        operation = operation.subcommand_table.get(rest.pop(0))
        if operation is None:
            faults.append(f"no such wait: {text}")
            continue
    arguments = operation.arg_table
    if operation.__class__.__name__ == "WaiterStateCommand" or not arguments:
        arguments = operation.create_help_command().arg_table
    given = {re.sub("^no-", "", w[2:]) for w in rest if w.startswith("--")}
    known = set(arguments) | {"query", "output", "cli-binary-format"}
    needed = {
        name
        for name, argument in arguments.items()
        if argument.required and name != "outfile"  # which stands without a name
    }
    for what, names in ("unknown", {n for n in given if {n, "no-" + n}.isdisjoint(known)}), ("missing", needed - given):
        if names:
            faults.append(f"{sorted(names)} {what}: {text}")
print("\n".join(faults))
sys.exit(1 if faults else 0)
