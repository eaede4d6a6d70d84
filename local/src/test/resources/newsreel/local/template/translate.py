"""Writes the CloudFormation template that a SAM template on stdin becomes. Reaches no account."""

import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

template = yaml_parse(sys.stdin.read())
# As `sam package` writes it in the place of the local files.
template["Globals"]["Function"]["CodeUri"] = "s3://bucket/newsreel.zip"
for resource in template["Resources"].values():
    if "CodeUri" in resource.get("Properties", {}):
        resource["Properties"]["CodeUri"] = "s3://bucket/pictures-newsreel.zip"
json.dump(Translator({}, Parser()).translate(template, {}), sys.stdout)
