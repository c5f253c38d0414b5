"""The rules of brat's standoff format, checked anew: https://brat.nlplab.org/standoff.html"""
import re
from common import compare, finish, folder, text_of

sections, section = {}, None
for line in (folder / 'annotation.conf').read_text(encoding='utf-8').splitlines():
    if line.startswith('['):
        section = sections.setdefault(line.strip('[]'), [])
    elif line.strip():
        section.append(line.split('\t')[0])
assert set(sections) == {'entities', 'relations', 'events', 'attributes'}
assert all(re.fullmatch(r'[A-Za-z][A-Za-z0-9_-]*', name) for name in sections['entities'] + sections['events'])

for path in sorted(folder.glob('*.ann')):
    with open(path.with_suffix('.txt'), encoding='utf-8', newline='') as file:
        text = file.read()
    uid = path.stem
    assert text == text_of(uid) and '\r' not in text
    bounds, kinds, found, quotes = {}, {}, [], {}
    # brat reads lines as Python's codecs do, which end them at more characters than LF.
    for line in path.read_text(encoding='utf-8').splitlines():
        name, rest = line.split('\t', 1)
        if name[0] == 'T':
            head, surface = rest.split('\t')
            type_, places = head.split(' ', 1)
            assert type_ in sections['entities'] + sections['events'], type_
            parts = [tuple(map(int, place.split(' '))) for place in places.split(';')]
            assert all(start < end for start, end in parts) and parts == sorted(parts)
            assert ' '.join(text[start:end] for start, end in parts) == surface
            bounds[name] = (type_, surface, parts)
        elif name[0] == 'E':
            arguments = [argument.split(':') for argument in rest.split(' ')]
            assert arguments[0][0] in sections['events'] and all(target in bounds for _, target in arguments)
            quotes[name] = arguments
        elif name[0] == 'A':
            attribute, target, *_ = rest.split(' ')
            assert attribute in sections['attributes'] and (target in bounds or target in quotes)
        elif name[0] == '#':
            assert rest.split('\t')[0].split(' ')[1] in set(bounds) | set(quotes)
        else:
            relation, *targets = rest.split(' ')
            # A relation that is not declared is shown as an error at each of its ends.
            assert name == '*' and relation in sections['relations'] and all(target in bounds for target in targets)
    flat = lambda value: re.sub(r'[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+', ' ', value)
    from common import expected
    wanted = {}
    for role, surface in expected[uid]['spans']:
        wanted.setdefault(flat(surface), []).append([role, surface])
    for type_, surface, parts in bounds.values():
        if type_ != 'Quote':
            role = type_.upper() if type_ in ('Cue', 'Speaker', 'Medium') else type_
            found.append([role, next(original for _, original in wanted[surface])])
    # The parts of a quote's content are the fragments of its trigger.
    contents = [span for span in expected[uid]['spans'] if span[0].startswith('QUOTE_')]
    joined = sorted(surface for type_, surface, _ in bounds.values() if type_ == 'Quote')
    assert sorted(expected[uid]['contents']) == joined, (expected[uid]['contents'], joined)
    compare(uid, found + contents)
finish()
