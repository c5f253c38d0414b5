import { listed } from './words.ts'

/*
 * What news pages print around their articles. Compared folded and without marks. Written for this project from the
 * menus and share bars of Arabic and English news sites.
 */

/** Whole lines. */
export const FURNITURE_LINES: readonly string[] = listed(`
icon, +A, A+, -A, A-, A, +A -A, A+ A-, A- A+, share, print, email, save, menu, search, home, login, log in, sign in, register, comments, comment, advertisement, ad
related, related stories, related articles, most read, most popular, trending, more on this story, more from, listen, watch, live, close, next
previous, back, top stories, newsletter, facebook, twitter, whatsapp, telegram, linkedin, copy link, copy, image, video, gallery, tags, loading
follow, subscribe, cookies, privacy policy, terms of use, contact us, about us, share this, share article, x, skip to content, skip navigation
recommended, editors' picks, sponsored, promoted, show more, load more, see more, view all, all rights reserved, breaking news
القائمة الرئيسية, آخر الأخبار, استمع للمقال, استمع إلى المقال, حجم الخط, شارك, مشاركة, شارك المقال, شارك الخبر, طباعة, اطبع, حفظ, القائمة, بحث, ابحث, الرئيسية, الصفحة الرئيسية, تسجيل الدخول, تسجيل, دخول
إعلان, إعلانات, تعليقات, التعليقات, تعليق, أضف تعليق, اترك تعليقا, أخبار ذات صلة, مواضيع ذات صلة, ذات صلة, مقالات ذات صلة, الأكثر قراءة
الأكثر مشاهدة, الأكثر تداولا, قد يهمك, قد يهمك أيضا, قد يعجبك, قد يعجبك أيضا, اقرأ أيضا, اقرأ المزيد, المزيد, شاهد أيضا, شاهد, استمع
نسخ الرابط, نسخ, رابط مختصر, فيسبوك, تويتر, واتساب, تلغرام, تليغرام, إكس, لينكد إن, إغلاق, أغلق, التالي, السابق, عودة, مباشر, البث المباشر
كلمات مفتاحية, وسوم, الوسوم, كلمات دلالية, النشرة البريدية, اشترك, اشتراك, تابعنا, متابعة, حفظ المقال, إرسال, إرسال إلى صديق, أرسل إلى صديق, بريد إلكتروني, جميع الحقوق محفوظة
حقوق النشر محفوظة, سياسة الخصوصية, اتصل بنا, من نحن, تكبير الخط, تصغير الخط, خط أكبر, خط أصغر, صورة, فيديو, معرض الصور, ملخص, استماع, تحميل
`)

/** Beginnings of short lines. */
export const FURNITURE_STARTS: readonly string[] = listed(`
our standards:, read more, read also, also read, share on, share this, share via, follow us, sign up, subscribe to, skip to, click here, advertisement, listen to this
related:, more:, see also, watch:, join our, download our, get our, copyright, ©, all rights reserved, most read, recommended, continue reading
اقرأ أيضا, إقرأ أيضا, اقرأ المزيد, اقرأوا أيضا, طالع أيضا, شاهد أيضا, شاهد:, بالفيديو:, شارك عبر, شارك على, شاركها, تابعنا على, تابعونا, تابع
اشترك في, اشترك, حقوق النشر, جميع الحقوق, الأكثر قراءة, قد يهمك, قد يعجبك, تعليقات القراء, عدد التعليقات, استمع, استمع إلى, للاشتراك, انضم إلى
أخبار ذات صلة, مواضيع ذات, انقر هنا, اضغط هنا, حمّل, حمل تطبيق, لمتابعة, انضموا, كلمات مفتاحية, مدة القراءة, وقت القراءة, زمن القراءة
`)

/** What a line of author, agency or city begins with. */
export const BYLINE_STARTS: readonly string[] = listed(`
by, words by, text by, story by, report by, reporting by, written by, edited by, editing by, from our, source:, additional reporting by, compiled by
كتب, كتبت, كتبه, كتبها, بقلم, إعداد, المصدر, المصدر:, تحرير, مراسل, مراسلة, مراسلنا, تقرير, تقرير:, أعده, أعدته, ترجمة, متابعة:, خاص -, خاص
`)

/** What stands in a line under a picture. */
export const CAPTION_MARKS: readonly string[] = listed(`
photograph:, photo:, photo by, picture:, image:, credit:, getty images, file photo, courtesy of, (ap), (afp), (reuters), /ap, /afp, /reuters, /getty
عدسة, صورة:, الصورة:, تصوير, (أرشيف), (أرشيفية), (رويترز), (أ ف ب), (فرانس برس), (الأناضول), (أسوشيتد برس), (غيتي), (جيتي), أرشيفية, (إنترنت), (د ب أ)
`)
