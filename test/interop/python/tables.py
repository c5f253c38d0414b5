import csv
from common import compare, expected, finish, folder, text_of

tables = {}
for name in ('mentions', 'quotes', 'speakers'):
    with open(folder / f'{name}.csv', encoding='utf-8-sig', newline='') as file:
        tables[name] = list(csv.DictReader(file, strict=True))
    for row in tables[name]:
        assert None not in row and None not in row.values(), 'a row is longer or shorter than the first'
        assert not any(cell[:1] in tuple('=+-@\t\r') for cell in row.values()), 'a formula'

found = {uid: [] for uid in expected}


def add(uid, role, start, end, surface=None):
    text = text_of(uid)[int(start):int(end)]
    # What looks like a formula has an apostrophe before it.
    assert surface is None or surface in (text, "'" + text), (surface, text)
    found[uid].append([role, text])


for row in tables['mentions']:
    add(row['article'], row['label'], row['start'], row['end'], row['text'])
for row in tables['quotes']:
    for part in row['content_spans'].split(' '):
        add(row['article'], 'QUOTE_' + row['kind'].upper(), *part.split(':'))
    for role in ('cue', 'speaker', 'medium'):
        if row[role]:
            add(row['article'], role.upper(), row[role + '_start'], row[role + '_end'], row[role])
quotes = {(row['article'], row['quote']) for row in tables['quotes']}
assert quotes == {(row['article'], row['quote']) for row in tables['speakers']}
for uid, spans in found.items():
    compare(uid, spans)
finish()
