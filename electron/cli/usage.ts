export const USAGE = `Isnad: who said what, found in news articles, corrected by you, exported as data.

  isnad [open] [FILE...]             opens the workbench, with these corpora, articles and folders
  isnad serve [--corpus X.isnad] [--port N] [--no-open] [FILE...]
                                     the workbench in a browser on this machine; prints its address
  isnad import --corpus X.isnad [--encoding E] [--map text=FIELD,title=FIELD...] [--no-extract]
               [--merge] PATH...
                                     adds files, folders and zip archives; the last line is a report in JSON.
                                     --merge adds what is accepted in them to texts that are in the corpus already
                                     --map says which field of a CSV or JSON file is the text, title, date, outlet,
                                     author, section, place, url, language
  isnad extract [--jobs N] < IN.jsonl > OUT.jsonl
                                     {"id","text","language"?} a line to an isnad/article@1 record a line, in order;
                                     a line that cannot be read to {"id","error"}
  isnad export --corpus X.isnad --format F --out FOLDER [--only done] [--accepted]
               [--split 80/10/10 [--seed N] [--split-by random|source|date]] [--label PER=PERSON] [--label DATE=]
               [--scheme iob2|bioes] [--clitics split|expand|drop]
                                     writes a dataset with its manifest and loss report; F is jsonl, huggingface,
                                     conll, spacy, doccano, labelstudio, brat, xmi, csv or chat
  isnad check X.isnad                looks for damage; prints what it finds

Answers 0 if all went well, 1 if something did not, 2 if the command was not understood or the corpus is open elsewhere.
`
