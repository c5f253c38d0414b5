/** What a browser sees that is not let in. */
export const REFUSAL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Isnad</title></head><body><h1>Isnad</h1>
<p>This address has been used, or the browser has been restarted since. Nothing is lost.</p>
<p>A new address stands in the terminal where Isnad runs. Or end Isnad and start it again.</p>
<hr>
<div lang="ar" dir="rtl"><h1>إسناد</h1>
<p>استُخدم هذا العنوان من قبل، أو أُعيد تشغيل المتصفح بعده. لم يضع شيء.</p>
<p>ستجد عنوانًا جديدًا في الطرفية التي يعمل فيها إسناد، أو أغلق إسناد وشغّله مرة أخرى.</p></div></body></html>
`
