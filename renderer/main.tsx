document.title = 'Isnad'
