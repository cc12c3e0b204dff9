"""Reads JUnit XML, and counts its cases: `check_junit.py FILE`."""

import sys
import xml.etree.ElementTree as xml

for suite in xml.parse(sys.argv[1]).getroot().iter("testsuite"):
    cases = suite.findall("testcase")
    assert int(suite.get("tests")) == len(cases)
    for count, tag in ("failures", "failure"), ("skipped", "skipped"):
        assert int(suite.get(count)) == sum(case.find(tag) is not None for case in cases)
    names = {(case.get("classname"), case.get("name")) for case in cases}
    assert len(names) == len(cases)
