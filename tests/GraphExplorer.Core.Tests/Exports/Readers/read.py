"""Reads every file of a folder with networkx and Python's own CSV and zip readers, and prints what they understood: one JSON value, files
in order of name. Usage: python3 read.py FORMAT FOLDER; without arguments it only tells whether all is there."""
import csv
import io
import json
import pathlib
import sys
import zipfile

import networkx


def graphml(data):
    graph = networkx.read_graphml(io.BytesIO(data), force_multigraph=True)
    return {
        "directed": graph.is_directed(),
        "title": graph.graph.get("title"),
        "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
        "edges": [{**values, "id": key, "source": source, "target": target} for source, target, key, values in graph.edges(keys=True, data=True)],
    }


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def folder(data):
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        if files.testzip() is not None:
            raise ValueError("damaged")
        return {name.removesuffix(".csv"): rows(files.read(name)) for name in files.namelist()}


READERS = {"graphml": graphml, "csv": rows, "zip": folder}

if len(sys.argv) == 3:
    paths = sorted(pathlib.Path(sys.argv[2]).iterdir())
    json.dump([READERS[sys.argv[1]](path.read_bytes()) for path in paths], sys.stdout)
