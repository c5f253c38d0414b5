import xml.etree.ElementTree as ElementTree
from common import compare, expected, finish, folder

types = ElementTree.parse(folder / 'TypeSystem.xml')
names = {name.text for name in types.iter('{http://uima.apache.org/resourceSpecifier}name')}
assert 'isnad.Quote' in names
legal = lambda text: ''.join(c if c in '\t\n\r' or ' ' <= c <= '\ud7ff' or '\ue000' <= c <= '\ufffd' or c > '\uffff' else '\ufffd' for c in text)
for path in sorted(folder.glob('*.xmi')):
    root = ElementTree.parse(path).getroot()
    cas = '{http:///uima/cas.ecore}'
    sofa = root.find(f'{cas}Sofa')
    units = sofa.get('sofaString').encode('utf-16-le')
    uid = path.stem
    assert sofa.get('sofaString') == legal(expected[uid]['text'])
    members = root.find(f'{cas}View').get('members').split()
    ids = [element.get('{http://www.omg.org/XMI}id') for element in root if not element.tag.endswith('}View')]
    assert set(members) <= set(ids) and len(set(ids)) == len(ids)
    found, kinds = [], {}
    for element in root:
        name = element.tag.split('}')[1]
        if element.get('begin') is None or name in ('DocumentAnnotation', 'Sentence', 'Token'):
            continue
        surface = units[2 * int(element.get('begin')):2 * int(element.get('end'))].decode('utf-16-le')
        if name == 'NamedEntity':
            found.append([element.get('value'), surface])
        elif name == 'Quote':
            kinds[element.get('{http://www.omg.org/XMI}id')] = element.get('kind')
            found.append(['QUOTE_' + element.get('kind').upper(), surface])
        elif name == 'QuotePart':
            found.append(['QUOTE_' + kinds[element.get('quote')].upper(), surface])
        else:
            found.append([name.upper(), surface])
    spans = expected[uid]['spans']
    expected[uid]['spans'] = [[role, legal(surface)] for role, surface in spans]
    compare(uid, found)
finish()
