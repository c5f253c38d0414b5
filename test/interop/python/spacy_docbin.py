import spacy
from spacy.tokens import DocBin
from common import expected, folder
import json

vocab = spacy.blank('xx').vocab
docs = [doc for path in sorted((folder / 'articles').glob('*.spacy')) for doc in DocBin().from_disk(path).get_docs(vocab)]
by_text = {article['text']: article for article in expected.values()}
spans = 0
for doc in docs:
    article = by_text[doc.text]
    wanted = [tuple(span) for span in article['spans']]
    for entity in doc.ents:
        assert (entity.label_, entity.text) in wanted, (entity.label_, entity.text)
        spans += 1
    for span in doc.spans['quotes']:
        assert ('QUOTE_' + span.label_, span.text) in wanted
        spans += 1
print(json.dumps({'articles': len(docs), 'spans': spans}))
