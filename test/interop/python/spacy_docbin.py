import spacy
from spacy.tokens import DocBin
from common import expected, folder
import json, collections

BLANK = {language: spacy.blank(language) for language in ('ar', 'en', 'xx')}

vocab = spacy.blank('xx').vocab
docs = [doc for path in sorted((folder / 'articles').glob('*.spacy')) for doc in DocBin().from_disk(path).get_docs(vocab)]
by_text = {article['text']: article for article in expected.values()}
uids = {article['text']: uid for uid, article in expected.items()}
reported = collections.Counter(
    loss['article']
    for loss in map(json.loads, open(folder / 'losses.jsonl', encoding='utf-8'))
    if loss['reason'].startswith('begins or ends where')
)
spans = 0
for doc in docs:
    article = by_text[doc.text]
    wanted = [tuple(span) for span in article['spans']]
    for entity in doc.ents:
        assert (entity.label_, entity.text) in wanted, (entity.label_, entity.text)
        spans += 1
    # Its trainer makes the tokens anew and drops what does not fit them; cues and quotes as well as names.
    fresh = BLANK.get(article['language'], BLANK['xx']).make_doc(doc.text)
    marked = list(doc.ents) + [span for group in doc.spans.values() for span in group]
    misaligned = sum(fresh.char_span(span.start_char, span.end_char) is None for span in marked)
    assert misaligned <= reported[uids[doc.text]], (misaligned, reported[uids[doc.text]])
    for span in doc.spans['quotes']:
        assert ('QUOTE_' + span.label_, span.text) in wanted
        spans += 1
print(json.dumps({'articles': len(docs), 'spans': spans}))
