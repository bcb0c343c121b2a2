/** Every word the product itself shows or writes to a reader, in the languages it comes with. */
const LABELS = {
	'aside.note': { en: 'Note', id: 'Catatan' },
	'aside.tip': { en: 'Tip', id: 'Tips' },
	'aside.caution': { en: 'Caution', id: 'Perhatian' },
	'aside.danger': { en: 'Danger', id: 'Bahaya' },
	about: { en: 'About this page', id: 'Tentang halaman ini' },
	actions: { en: 'Page options', id: 'Opsi halaman' },
	'actions.chatgpt': { en: 'Open in ChatGPT', id: 'Buka di ChatGPT' },
	'actions.claude': { en: 'Open in Claude', id: 'Buka di Claude' },
	'actions.copyLink': { en: 'Copy the link', id: 'Salin tautan halaman' },
	'actions.copyMarkdown': { en: 'Copy as Markdown', id: 'Salin sebagai Markdown' },
	'actions.failed': {
		en: 'This could not be copied. Check your connection, then try again.',
		id: 'Halaman tidak bisa disalin. Periksa koneksi Anda, lalu coba lagi.',
	},
	'actions.print': { en: 'Print', id: 'Cetak' },
	'actions.prompt': {
		en: 'Read {url} and help me fix this problem, one step at a time. If it has several causes, first help me find out which one is mine.',
		id: 'Baca {url}, lalu bantu saya mengatasi masalah ini langkah demi langkah. Jika ada beberapa penyebab, bantu saya memastikan dulu mana yang saya alami.',
	},
	'agents.ask': {
		en: 'To ask a question, add ?ask=… to the address of any Markdown page.',
		id: 'Untuk bertanya, tambahkan ?ask=… di akhir alamat halaman Markdown mana pun.',
	},
	'agents.list': {
		en: 'For AI agents: all pages are listed in {llms}.',
		id: 'Untuk agen AI: daftar semua halaman ada di {llms}.',
	},
	'agents.mcp': {
		en: 'Finds the fix for an error message, an error code or a described problem.',
		id: 'Mencari solusi untuk pesan error, kode error, atau masalah yang diceritakan.',
	},
	'agents.page': {
		en: 'For AI agents: all pages are listed in {llms}, and this page is also there as {markdown}.',
		id: 'Untuk agen AI: daftar semua halaman ada di {llms}, dan halaman ini juga tersedia sebagai {markdown}.',
	},
	allErrors: { en: 'All known issues', id: 'Semua masalah umum' },
	'can.admin': { en: '{who} can do this', id: '{who} bisa melakukan ini' },
	'can.depends': {
		en: 'Who can fix it depends on the cause',
		id: 'Siapa yang bisa mengatasinya tergantung penyebabnya',
	},
	'can.elsewhere': {
		en: 'You need somebody else for this: the steps say whom',
		id: 'Perlu bantuan pihak lain, langkahnya menjelaskan siapa',
	},
	'can.other': { en: '{who} has to do this', id: '{who} yang harus melakukannya' },
	'can.others': { en: '{who} can fix the others', id: '{who} bisa mengatasi penyebab lainnya' },
	'can.others.elsewhere': {
		en: 'The others need somebody else',
		id: 'Penyebab lainnya perlu bantuan pihak lain',
	},
	'can.some': { en: '{who} can fix some causes', id: '{who} bisa mengatasi sebagian penyebab' },
	'can.some.user': {
		en: 'You can fix some causes yourself',
		id: 'Sebagian penyebab bisa Anda atasi sendiri',
	},
	'can.user': { en: 'You can do this yourself', id: 'Ini bisa Anda lakukan sendiri' },
	'ask.broken': {
		en: 'The data of this site cannot be read just now, so the question was not answered.',
		id: 'Data situs ini sedang tidak bisa dibaca, jadi pertanyaan Anda belum terjawab.',
	},
	'ask.brokenHint': {
		en: 'Read the pages themselves, starting from {llms}, or ask again later.',
		id: 'Baca langsung halamannya mulai dari {llms}, atau tanyakan lagi nanti.',
	},
	'ask.empty': { en: 'There is no question.', id: 'Pertanyaan Anda kosong.' },
	'ask.emptyHint': {
		en: 'Ask in a sentence, or give the error message or its code, such as 131047.',
		id: 'Tulis pertanyaan, pesan error, atau kodenya, misalnya 131047.',
	},
	'ask.match': { en: 'This page answers the question.', id: 'Halaman ini menjawab pertanyaan Anda.' },
	'ask.nearest': {
		en: 'Nearest pages, which may be about something else',
		id: 'Halaman terdekat, mungkin membahas hal lain',
	},
	'ask.none': { en: 'Not in this knowledge base', id: 'Tidak ada di basis pengetahuan ini' },
	'ask.noneText': {
		en: 'No page of this site answers the question.',
		id: 'Tidak ada halaman di situs ini yang menjawab pertanyaan Anda.',
	},
	'ask.noPage': { en: 'There is no page {page} on this site.', id: 'Tidak ada halaman {page} di situs ini.' },
	'ask.noPageHint': {
		en: 'Check the address, or ask the whole site: /ask?q=…',
		id: 'Periksa alamatnya, atau ajukan pertanyaan ke seluruh situs: /ask?q=…',
	},
	'ask.otherCauses': { en: 'Other causes', id: 'Penyebab lain' },
	'ask.possible': {
		en: 'Not certain: this is the nearest page. Compare it with the case before relying on it.',
		id: 'Belum pasti: ini halaman yang paling mendekati. Cocokkan dulu dengan kasus Anda.',
	},
	'ask.quoted': { en: 'What the pages say', id: 'Kutipan aslinya' },
	'ask.reworded': {
		en: 'Reworded by {model}; below are the passages it is based on.',
		id: 'Ditulis ulang oleh {model}; kutipan aslinya ada di bawah.',
	},
	'ask.templateStart': {
		en: 'The text to send is long, the page has all of it',
		id: 'Teks siap kirim cukup panjang, isi lengkapnya ada di halaman',
	},
	'ask.tooLong': {
		en: 'The question has {length} characters; at most {most} are allowed.',
		id: 'Pertanyaan Anda berisi {length} karakter; paling banyak {most} karakter.',
	},
	'ask.tooLongHint': {
		en: 'Leave only the error message, its code and what was done before it appeared.',
		id: 'Cukup tulis pesan error, kodenya, dan apa yang dilakukan sebelum error muncul.',
	},
	'browse.description': {
		en: 'Known problems: {count}. What causes them, how to tell which cause is yours, and the steps that fix them.',
		id: 'Jumlah masalah: {count}. Penyebabnya, cara memastikannya, dan langkah mengatasinya.',
	},
	'browse.page': { en: '{title}, page {page} of {pages}', id: '{title}, halaman {page} dari {pages}' },
	'browse.shownIn': { en: 'Shown in: {place}', id: 'Muncul di: {place}' },
	'browse.status.open': { en: 'Issues that are still open', id: 'Masalah yang masih terjadi' },
	'browse.status.workaround': {
		en: 'Issues with a workaround',
		id: 'Masalah yang sudah ada solusi sementaranya',
	},
	'browse.status.fixed': { en: 'Fixed issues', id: 'Masalah yang sudah diperbaiki' },
	'browse.status.obsolete': { en: 'Issues that no longer apply', id: 'Masalah yang tidak berlaku lagi' },
	'browse.who': { en: '{who} can fix these', id: 'Bisa diatasi oleh: {who}' },
	'browse.who.user': { en: 'You can fix these yourself', id: 'Bisa Anda atasi sendiri' },
	breadcrumb: { en: 'Where this page belongs', id: 'Posisi halaman ini' },
	category: { en: 'Category', id: 'Kategori' },
	cause: { en: 'Cause', id: 'Penyebab' },
	causes: { en: 'Which of these is your case?', id: 'Mana yang Anda alami?' },
	check: { en: 'How to tell', id: 'Cara memastikan' },
	code: { en: 'Code', id: 'Kode' },
	codeSample: { en: 'Code sample', id: 'Contoh kode' },
	'codesPage.description': {
		en: 'Every error code of this site, and the issue it leads to.',
		id: 'Semua kode error di situs ini, beserta masalah yang dimaksud.',
	},
	'codesPage.noCode': {
		en: 'For errors without a code, see {list}.',
		id: 'Untuk error tanpa kode, lihat {list}.',
	},
	'codesPage.short': {
		en: 'The issue of a code is at {short}.',
		id: 'Masalah untuk sebuah kode ada di {short}.',
	},
	'codesPage.title': { en: 'All error codes', id: 'Semua kode error' },
	copied: { en: 'Copied', id: 'Tersalin' },
	copy: { en: 'Copy', id: 'Salin' },
	copyCause: { en: 'Copy a link to this cause', id: 'Salin tautan ke penyebab ini' },
	copyFailed: { en: 'Could not be copied', id: 'Tidak bisa disalin' },
	copyMessage: { en: 'Copy the message', id: 'Salin pesan ini' },
	copyStep: { en: 'Copy step {number}', id: 'Salin langkah {number}' },
	copyTemplate: { en: 'Copy the text', id: 'Salin teks ini' },
	emptyCategory: { en: 'No issues yet.', id: 'Belum ada masalah yang dicatat.' },
	'ended.fixed': {
		en: 'This has been fixed. If you still see it, follow the steps below.',
		id: 'Masalah ini sudah diperbaiki. Jika masih muncul, ikuti langkah di bawah.',
	},
	'ended.fixedIn': {
		en: 'This has been fixed: {version}. If you still see it, follow the steps below.',
		id: 'Masalah ini sudah diperbaiki: {version}. Jika masih muncul, ikuti langkah di bawah.',
	},
	'ended.obsolete': {
		en: 'This no longer applies. The page is kept for those who look for it.',
		id: 'Halaman ini sudah tidak berlaku dan disimpan sebagai arsip.',
	},
	'ended.replaced': { en: 'Another page has taken its place.', id: 'Halaman ini sudah digantikan.' },
	'ended.readInstead': { en: 'Read this instead:', id: 'Baca halaman penggantinya:' },
	errors: { en: 'What you see', id: 'Pesan yang muncul' },
	expect: { en: 'You should see', id: 'Yang seharusnya Anda lihat' },
	'explain.noId': {
		en: 'No known issue has the id {id}.',
		id: 'Belum ada masalah umum dengan id {id}.',
	},
	'feed.changed': { en: 'Changed: {title}', id: 'Diperbarui: {title}' },
	'feed.description': {
		en: 'New and changed issues, newest first.',
		id: 'Masalah umum yang baru ditambahkan atau diperbarui, mulai dari yang terbaru.',
	},
	'feed.title': { en: "{site}: what's new", id: '{site}: yang terbaru' },
	'feed.new': { en: 'New: {title}', id: 'Baru: {title}' },
	'feedback.ask': { en: 'Did this fix it?', id: 'Apakah masalahnya sudah teratasi?' },
	'feedback.askProcedure': { en: 'Did it work?', id: 'Apakah berhasil?' },
	'feedback.failed': {
		en: 'Your answer could not be sent. Check your connection, then try again.',
		id: 'Jawaban Anda tidak bisa dikirim. Periksa koneksi Anda, lalu coba lagi.',
	},
	'feedback.good': { en: 'Good to hear that it works.', id: 'Syukurlah, masalahnya teratasi.' },
	'feedback.local': {
		en: 'Your answer stays on this device.',
		id: 'Jawaban ini hanya disimpan di perangkat Anda.',
	},
	'feedback.mail': {
		en: 'Your answer opens as an e-mail to {address}. Nothing is sent until you send it.',
		id: 'Jawaban Anda dibuka sebagai email ke {address}. Tidak ada yang terkirim sebelum Anda mengirimnya.',
	},
	'feedback.no': { en: 'No', id: 'Belum' },
	'feedback.others': {
		en: 'It may be another of the causes:',
		id: 'Mungkin penyebabnya yang lain:',
	},
	'feedback.sorry': {
		en: 'We are sorry. Below you can write to support.',
		id: 'Maaf. Di bawah ini Anda bisa menulis ke tim dukungan.',
	},
	'feedback.thanks': { en: 'Thank you for your answer.', id: 'Terima kasih atas jawaban Anda.' },
	'feedback.to': {
		en: 'Your answer goes to {host}, with the name and version of this page and the cause you chose. Nothing else is sent.',
		id: 'Jawaban Anda dikirim ke {host}, beserta nama dan versi halaman ini serta penyebab yang Anda pilih. Tidak ada data lain yang dikirim.',
	},
	'feedback.yes': { en: 'Yes', id: 'Sudah' },
	'field.appliesTo': { en: 'the products concerned', id: 'produk yang terdampak' },
	'field.body': { en: 'the further explanations', id: 'penjelasan tambahan' },
	'field.cause': { en: 'the cause “{cause}”', id: 'penyebab “{cause}”' },
	'field.check': { en: 'how to tell', id: 'cara memastikan' },
	'field.description': { en: 'the description', id: 'deskripsi' },
	'field.errors': { en: 'the error messages', id: 'pesan error' },
	'field.ofCause': {
		en: '{field} under the cause “{cause}”',
		id: '{field} pada penyebab “{cause}”',
	},
	'field.others': { en: '{count} other parts', id: '{count} bagian lain' },
	'field.remedy': { en: 'who can do it', id: 'siapa yang bisa melakukannya' },
	'field.risk': { en: 'what to mind before', id: 'risikonya' },
	'field.status': { en: 'the status', id: 'status' },
	'field.step': { en: 'step {numbers}', id: 'langkah {numbers}' },
	'field.steps': { en: 'the steps', id: 'langkah-langkah' },
	'field.stepsAt': { en: 'steps {numbers}', id: 'langkah {numbers}' },
	'field.symptoms': { en: 'what you notice', id: 'gejala yang dialami' },
	'field.template': { en: 'the text to send', id: 'teks siap kirim' },
	'field.title': { en: 'the title', id: 'judul' },
	'field.verify': { en: 'how to know it worked', id: 'tanda masalah sudah selesai' },
	figure: { en: 'Figure', id: 'Gambar' },
	'fields.checks': {
		en: '`npx known-issues check` reports all that is wrong: by the rules that stand beside a field, and by those under {link}.',
		id: '`npx known-issues check` melaporkan semua yang salah, menurut aturan yang tertulis di setiap field dan di bagian {link}.',
	},
	'fields.common': { en: 'Rules for every field', id: 'Aturan untuk semua field' },
	'fields.default': { en: 'If left out', id: 'Jika tidak diisi' },
	'fields.description': {
		en: 'What stands at the top of the file of an issue: what each field holds, its limits, an example, and the rules that check it.',
		id: 'Apa saja yang ditulis di bagian atas file sebuah masalah: isi setiap field, batasnya, contohnya, dan aturan yang memeriksanya.',
	},
	'fields.either': { en: '{one}, or {other}', id: '{one}, atau {other}' },
	'fields.holds': { en: 'Holds', id: 'Isi' },
	'fields.inGroup': { en: 'In {name}', id: 'Di dalam {name}' },
	'fields.intro': {
		en: 'These fields stand between two lines of `---` at the top of a file, as [YAML](https://learnxinyminutes.com/yaml/). This page is for those who write issues; it fixes no error.',
		id: 'Semua field ditulis di antara dua baris `---` di bagian atas file, dalam format [YAML](https://learnxinyminutes.com/yaml/). Halaman ini untuk penulis, bukan untuk mengatasi error.',
	},
	'fields.list': { en: 'a list; each item: {item}', id: 'daftar; setiap butirnya: {item}' },
	'fields.most': { en: 'At most', id: 'Paling banyak' },
	'fields.most.characters': { en: '{count} characters', id: '{count} karakter' },
	'fields.most.each': { en: '{count} characters each', id: '{count} karakter per butir' },
	'fields.most.items': { en: '{count} items', id: '{count} butir' },
	'fields.optional': { en: 'Can be left out.', id: 'Boleh tidak diisi.' },
	'fields.others': { en: 'Other fields', id: 'Field lain' },
	'fields.others.text': {
		en: 'These work in an issue too: {fields}. Most are from Starlight, [which explains them](https://starlight.astro.build/reference/frontmatter/); others are this site’s own.',
		id: 'Field berikut juga bisa dipakai: {fields}. Sebagian besar berasal dari Starlight dan [dijelaskan di sana](https://starlight.astro.build/reference/frontmatter/); sisanya khusus untuk situs ini.',
	},
	'fields.required': { en: '**Required.**', id: '**Wajib diisi.**' },
	'fields.rules': { en: 'More rules', id: 'Aturan lain' },
	'fields.title': { en: 'Every field of an issue', id: 'Semua field di file masalah' },
	'fields.top': { en: 'Fields of the file', id: 'Field utama' },
	'fields.type.choice': { en: 'one of these values', id: 'salah satu nilai ini' },
	'fields.type.date': { en: 'a day, as in the example', id: 'tanggal, seperti pada contoh' },
	'fields.type.group': { en: 'fields of its own ({link})', id: 'kumpulan field ({link})' },
	'fields.type.id': {
		en: 'an id (lower-case letters, digits and hyphens)',
		id: 'id (huruf kecil, angka, dan tanda hubung)',
	},
	'fields.type.line': { en: 'text on one line', id: 'teks satu baris' },
	'fields.type.markdown': {
		en: 'text (links, `**bold**` and `code` in backticks work)',
		id: 'teks (boleh memuat tautan, `**tebal**`, dan `kode` di antara backtick)',
	},
	'fields.type.pattern': { en: 'text in the form of the example', id: 'teks dengan format seperti contoh' },
	'fields.type.texts': { en: 'names, each with a text', id: 'daftar nama, masing-masing dengan teksnya' },
	'fields.type.url': { en: 'a web address', id: 'alamat web' },
	'fields.type.verbatim': {
		en: 'text that is kept letter for letter',
		id: 'teks yang disimpan apa adanya, huruf demi huruf',
	},
	'filter.all': { en: 'All', id: 'Semua' },
	'filter.clear': { en: 'Clear filters', id: 'Hapus filter' },
	'filter.count': { en: 'Issues found: {count}', id: 'Masalah ditemukan: {count}' },
	'filter.failed': {
		en: 'The list could not be filtered just now. Check your connection, then try again.',
		id: 'Daftar tidak bisa disaring saat ini. Periksa koneksi Anda, lalu coba lagi.',
	},
	'filter.more': { en: 'Show more', id: 'Tampilkan lebih banyak' },
	'filter.none': {
		en: 'No issue fits. Try other words, or fewer filters.',
		id: 'Tidak ada masalah yang cocok. Coba kata lain, atau kurangi filternya.',
	},
	'filter.text': { en: 'Code or words in the title', id: 'Kode atau kata dalam judul' },
	'filter.title': { en: 'Filter', id: 'Filter' },
	'filter.who': { en: 'Who can fix it', id: 'Bisa diatasi oleh' },
	fixedIn: { en: 'Fixed in', id: 'Diperbaiki di' },
	appliesTo: { en: 'Applies to', id: 'Berlaku untuk' },
	aliases: { en: 'Also described as', id: 'Sebutan lain' },
	hideSteps: { en: 'Hide the steps', id: 'Sembunyikan langkah' },
	inLanguage: { en: 'in {language}', id: 'dalam bahasa {language}' },
	issue: { en: 'Issue', id: 'Masalah' },
	issues: { en: 'Known issues', id: 'Masalah umum' },
	language: { en: 'Language', id: 'Bahasa' },
	linkToCause: { en: 'Link to cause {number}', id: 'Tautan ke penyebab {number}' },
	likelihood: { en: 'How often', id: 'Seberapa sering' },
	'likelihood.common': { en: 'Common', id: 'Sering terjadi' },
	'likelihood.sometimes': { en: 'Sometimes', id: 'Kadang terjadi' },
	'likelihood.rare': { en: 'Rare', id: 'Jarang terjadi' },
	'lookup.cause': { en: 'causes', id: 'penyebab' },
	'lookup.causes': { en: 'Causes: {count}', id: 'Penyebab: {count}' },
	'lookup.clear': { en: 'Clear', id: 'Hapus' },
	'lookup.close': { en: 'Close', id: 'Tutup' },
	'lookup.count': { en: 'Results: {count}', id: 'Hasil: {count}' },
	'lookup.failed': {
		en: 'The known issues could not be searched just now. The pages below have words of your text.',
		id: 'Masalah umum tidak bisa dicari saat ini. Halaman di bawah memuat kata-kata dari teks Anda.',
	},
	'lookup.incomplete': {
		en: 'Some of the known issues could not be loaded, so something may be missing here.',
		id: 'Sebagian masalah umum tidak bisa dimuat, jadi hasil ini mungkin belum lengkap.',
	},
	'lookup.label': { en: 'What do you see?', id: 'Apa yang Anda lihat?' },
	'lookup.match': { en: 'Best match', id: 'Paling cocok' },
	'lookup.more': { en: 'Show more pages', id: 'Tampilkan halaman lainnya' },
	'lookup.move': { en: 'move', id: 'pindah' },
	'lookup.none': {
		en: 'No known issue fits this text.',
		id: 'Tidak ada masalah umum yang cocok dengan teks ini.',
	},
	'lookup.noneAdvice': {
		en: 'Try it with the whole error message or in other words, or look through the list.',
		id: 'Coba tempel pesan error selengkapnya atau pakai kata lain, atau lihat daftarnya.',
	},
	'lookup.noPages': {
		en: 'The full text of the pages could not be searched just now.',
		id: 'Isi halaman tidak bisa dicari saat ini.',
	},
	'lookup.offline': {
		en: 'The search could not be loaded. Check your connection, then try again.',
		id: 'Pencarian tidak bisa dimuat. Periksa koneksi Anda, lalu coba lagi.',
	},
	'lookup.open': { en: 'Search or paste an error', id: 'Cari atau tempel pesan error' },
	'lookup.openPage': { en: 'Open on its own page', id: 'Buka halaman pencarian' },
	'lookup.openResult': { en: 'open', id: 'buka' },
	'lookup.pages': { en: 'Pages with these words', id: 'Halaman lain yang memuat kata ini' },
	'lookup.placeholder': { en: 'Paste an error, or describe it', id: 'Tempel pesan error, atau ceritakan' },
	'lookup.possible': { en: 'Possible matches', id: 'Mungkin cocok' },
	'lookup.possibleNote': {
		en: 'None of these fits for certain. See whether one is your case.',
		id: 'Kami belum yakin mana yang tepat. Periksa apakah salah satunya sesuai.',
	},
	'lookup.privacy': {
		en: 'What you type stays in your browser.',
		id: 'Teks yang Anda ketik tidak keluar dari browser Anda.',
	},
	'lookup.report': { en: 'Report this error', id: 'Laporkan error ini' },
	'lookup.reportAsk': { en: 'None of these?', id: 'Tidak ada yang sesuai?' },
	'lookup.reportNote': {
		en: 'This is what the report will say. Secrets, phone numbers, e-mail addresses and ids were taken out. Please read it, and remove what nobody else should see. Nothing is sent until you send it yourself.',
		id: 'Inilah isi laporan Anda. Data rahasia, nomor telepon, alamat email, dan ID sudah dihapus. Periksa dulu, lalu hapus apa pun yang tidak boleh dilihat orang lain. Tidak ada yang terkirim sebelum Anda sendiri mengirimnya.',
	},
	'lookup.reportSend': { en: 'Continue to the report', id: 'Lanjutkan ke laporan' },
	'lookup.reportSubject': { en: 'Unknown error: {text}', id: 'Error yang belum dikenal: {text}' },
	'lookup.reportText': { en: 'Text of the report', id: 'Isi laporan' },
	'lookup.searching': { en: 'Searching…', id: 'Mencari…' },
	'lookup.unknownCode': {
		en: 'No known issue has the code {code}.',
		id: 'Belum ada masalah umum dengan kode {code}.',
	},
	moved: { en: 'This page has moved to {page}.', id: 'Halaman ini sudah pindah ke {page}.' },
	'offline.aged': {
		en: 'You are offline. This page is as of {date}.',
		id: 'Anda sedang offline. Ini versi tersimpan dari {date}.',
	},
	'offline.missing': {
		en: 'This page has not been opened on this device yet, so it cannot be shown without a connection.',
		id: 'Halaman ini belum pernah dibuka di perangkat ini, jadi belum bisa ditampilkan tanpa koneksi.',
	},
	'offline.retry': { en: 'Try again', id: 'Coba lagi' },
	'offline.slow': {
		en: 'Your connection is too slow. This page is as of {date}.',
		id: 'Koneksi Anda terlalu lambat. Ini versi tersimpan dari {date}.',
	},
	'offline.stored': { en: 'You can read these pages now:', id: 'Halaman yang bisa Anda baca sekarang:' },
	'offline.title': { en: 'You are offline', id: 'Anda sedang offline' },
	openTemplateMail: { en: 'Open in your mail app', id: 'Buka di aplikasi email' },
	'notFound.nearest': { en: 'Pages that come nearest', id: 'Halaman yang paling mendekati' },
	'notFound.title': { en: 'Page not found', id: 'Halaman tidak ditemukan' },
	'notFound.text': {
		en: 'There is no page at this address. The address may be mistyped, or the page may have moved. Search for your error message, or continue here:',
		id: 'Tidak ada halaman di alamat ini. Mungkin alamatnya salah ketik atau halamannya sudah dipindahkan. Cari pesan error Anda, atau lanjutkan dari sini:',
	},
	notTranslated: {
		en: 'This page is not available in your language yet. It is in {language}.',
		id: 'Halaman ini belum tersedia dalam bahasa Anda. Isinya masih dalam bahasa {language}.',
	},
	otherWordings: { en: 'Other wordings of this message ({count})', id: 'Versi lain pesan ini ({count})' },
	otherWords: { en: 'Other words for this problem', id: 'Sebutan lain untuk masalah ini' },
	otherCategory: { en: 'Other issues', id: 'Masalah lain' },
	overdue: {
		en: 'This page was due for a check on {date}. Menus and messages may have changed since.',
		id: 'Halaman ini seharusnya diperiksa ulang pada {date}. Menu dan pesan mungkin sudah berubah.',
	},
	pages: { en: 'Guides', id: 'Panduan' },
	'progress.clear': { en: 'Start over', id: 'Mulai dari awal' },
	'progress.close': { en: 'Close', id: 'Tutup' },
	'progress.count': { en: '{done} of {total} done', id: '{done} dari {total} selesai' },
	'progress.next': { en: 'Continue with step {number}', id: 'Lanjut ke langkah {number}' },
	'progress.return': {
		en: 'You were here on {date}: {done} of {total} done.',
		id: 'Terakhir Anda di sini pada {date}: {done} dari {total} selesai.',
	},
	'paging.label': { en: 'Pages of this list', id: 'Halaman daftar ini' },
	'paging.next': { en: 'Next page', id: 'Halaman berikutnya' },
	'paging.page': { en: 'Page {page}', id: 'Halaman {page}' },
	'paging.previous': { en: 'Previous page', id: 'Halaman sebelumnya' },
	references: { en: 'Sources', id: 'Sumber' },
	'refused.address': { en: 'This address cannot be read', id: 'Alamat ini tidak bisa dibaca' },
	'refused.address.text': {
		en: 'It holds characters that no address has, or an incomplete escape such as %zz. Check the address, then try again.',
		id: 'Alamatnya berisi karakter yang tidak diperbolehkan, atau kode persen yang tidak lengkap seperti %zz. Periksa alamatnya, lalu coba lagi.',
	},
	'refused.busy': { en: 'Too many requests at the moment', id: 'Sedang ada terlalu banyak permintaan' },
	'refused.busy.text': { en: 'Try again in a moment.', id: 'Coba lagi sebentar lagi.' },
	'refused.changed': { en: 'The file has changed', id: 'File sudah berubah' },
	'refused.changed.text': {
		en: 'It is no longer the version that your request names. Load it again without naming one.',
		id: 'File ini bukan lagi versi yang disebut dalam permintaan Anda. Muat ulang tanpa menyebut versinya.',
	},
	'refused.fault': { en: 'The answer could not be made', id: 'Jawaban tidak bisa dibuat' },
	'refused.fault.text': {
		en: 'Something went wrong on our side, and your request was not the reason. Try again in a moment.',
		id: 'Ada gangguan di sistem kami, bukan karena permintaan Anda. Coba lagi sebentar lagi.',
	},
	'refused.method': { en: 'This cannot be done here', id: 'Tindakan ini tidak tersedia di sini' },
	'refused.method.text': {
		en: 'This address answers {methods} only.',
		id: 'Alamat ini hanya menerima {methods}.',
	},
	'refused.range': { en: 'There is no such part of the file', id: 'Bagian file itu tidak ada' },
	'refused.range.text': {
		en: 'The file is shorter than the part you asked for. Ask for the whole file.',
		id: 'File itu lebih pendek daripada bagian yang Anda minta. Minta file lengkapnya.',
	},
	'refused.request': { en: 'This request cannot be read', id: 'Permintaan ini tidak bisa dibaca' },
	'refused.request.text': {
		en: 'It is not complete, or not written as it should be. Check it, then try again.',
		id: 'Permintaan Anda tidak lengkap atau formatnya salah. Periksa, lalu coba lagi.',
	},
	'refused.slow': { en: 'The answer took too long', id: 'Jawaban butuh waktu terlalu lama' },
	'refused.slow.text': {
		en: 'Try again in a moment, or ask for less at once.',
		id: 'Coba lagi sebentar lagi, atau minta lebih sedikit dalam satu permintaan.',
	},
	'refused.tooLong': { en: 'The address is too long', id: 'Alamat terlalu panjang' },
	'refused.tooLong.text': {
		en: 'It may have {most} characters. Shorten it, then try again.',
		id: 'Panjangnya paling banyak {most} karakter. Persingkat, lalu coba lagi.',
	},
	related: { en: 'Related issues', id: 'Masalah terkait' },
	remedy: { en: 'Kind of fix', id: 'Jenis solusi' },
	'remedy.workaround': { en: 'Works around it', id: 'Solusi sementara' },
	'remedy.escalate': { en: 'Needs somebody else', id: 'Perlu bantuan pihak lain' },
	reviewBy: { en: 'Next check due', id: 'Pemeriksaan berikutnya' },
	risk: { en: 'Before you start', id: 'Perhatikan dulu' },
	shortLink: { en: 'Short link', id: 'Tautan pendek' },
	showSteps: {
		en: 'This is my case: show the steps',
		id: 'Ini yang saya alami: lihat langkahnya',
	},
	stepRisk: { en: 'Careful', id: 'Hati-hati' },
	'searchPage.title': { en: 'Look up an error', id: 'Cari error Anda' },
	'searchPage.noScript': {
		en: 'Searching needs JavaScript. Without it, find your error in the list or by its code.',
		id: 'Pencarian membutuhkan JavaScript. Tanpa itu, temukan error Anda lewat daftar atau kodenya.',
	},
	'searchPage.description': {
		en: 'Paste an error message, a code or lines of a log, or describe the problem, and find its fix.',
		id: 'Tempel pesan error, kode, atau isi log, atau jelaskan masalahnya, lalu temukan solusinya.',
	},
	'searchPage.list': {
		en: 'The full list: {list}.',
		id: 'Daftar lengkapnya: {list}.',
	},
	'searchPage.programs': {
		en: 'Programs and AI agents: a code or id leads to its issue at {short}, all issues are data in {data}, and {module} is this lookup as an ES module.',
		id: 'Untuk program dan agen AI: kode atau id mengarah ke masalahnya di {short}, semua masalah tersedia sebagai data di {data}, dan {module} adalah pencarian ini sebagai modul ES.',
	},
	severalMatches: {
		en: 'More than one issue matches. Find yours:',
		id: 'Ada beberapa masalah yang cocok. Pilih yang Anda alami:',
	},
	'severity.critical': { en: 'Stops everything', id: 'Semuanya terhenti' },
	'severity.major': { en: 'Stops something important', id: 'Menghambat hal penting' },
	'severity.minor': { en: 'Small nuisance', id: 'Gangguan kecil' },
	severity: { en: 'Severity', id: 'Dampak' },
	shownIn: { en: 'Shown in', id: 'Muncul di' },
	status: { en: 'Status', id: 'Status' },
	'status.open': { en: 'It can still happen', id: 'Masih bisa terjadi' },
	'status.workaround': { en: 'There is a way around it', id: 'Ada solusi sementara' },
	'status.fixed': { en: 'It has been fixed', id: 'Sudah diperbaiki' },
	'status.obsolete': { en: 'It no longer applies', id: 'Tidak berlaku lagi' },
	steps: { en: 'What to do', id: 'Langkah-langkah' },
	stuck: { en: 'Still stuck?', id: 'Masih belum teratasi?' },
	'stuck.checked': { en: 'Page checked', id: 'Halaman diperiksa' },
	'stuck.done': { en: 'Steps I have done', id: 'Langkah yang sudah saya lakukan' },
	'stuck.error': { en: 'Error', id: 'Error' },
	'stuck.expected': {
		en: 'I should have seen: {text} (did it appear?)',
		id: 'Seharusnya terlihat: {text} (apakah muncul?)',
	},
	'stuck.form': { en: 'Open the support form', id: 'Buka formulir dukungan' },
	'stuck.intro': {
		en: 'Make a summary for support: the error, the cause and the steps you ticked. Nothing is sent until you send it yourself.',
		id: 'Buat ringkasan untuk tim dukungan: error, penyebab, dan langkah yang Anda centang. Tidak ada yang terkirim sebelum Anda sendiri mengirimnya.',
	},
	'stuck.mail': { en: 'Send by e-mail', id: 'Kirim lewat email' },
	'stuck.make': { en: 'Make a summary for support', id: 'Buat ringkasan untuk tim dukungan' },
	'stuck.never': {
		en: 'Never send anybody a password, a PIN or a one-time code.',
		id: 'Jangan pernah mengirim kata sandi, PIN, atau kode OTP kepada siapa pun.',
	},
	'stuck.noCause': { en: 'I have not found my cause yet.', id: 'Saya belum tahu penyebabnya.' },
	'stuck.now': { en: 'What I see now', id: 'Yang saya lihat sekarang' },
	'stuck.open': { en: 'Steps not done yet', id: 'Langkah yang belum dilakukan' },
	'stuck.page': { en: 'Page', id: 'Halaman' },
	'stuck.problem': { en: 'Problem', id: 'Masalah' },
	'stuck.share': { en: 'Share…', id: 'Bagikan…' },
	'stuck.subject': { en: 'Help with: {title}', id: 'Minta bantuan: {title}' },
	'stuck.text': {
		en: 'Summary for support: read it, and change what you like',
		id: 'Ringkasan untuk tim dukungan: periksa dulu, ubah jika perlu',
	},
	'stuck.write': {
		en: 'Tell support the address of this page and which steps you have done.',
		id: 'Sampaikan kepada tim dukungan alamat halaman ini dan langkah yang sudah Anda lakukan.',
	},
	subject: { en: 'Subject', id: 'Subjek' },
	supersededBy: { en: 'Replaced by', id: 'Digantikan oleh' },
	'skill.answerTitle': { en: 'Answer', id: 'Cara menjawab' },
	'skill.ask': {
		en: 'With a question, a whole message or a log: GET {ask}, with the text percent-encoded. It answers in Markdown, or in JSON for `Accept: application/json`, from these pages only and with its sources. To ask about one page, add `?ask=…` to its address that ends in `.md`.',
		id: 'Dengan pertanyaan, pesan lengkap, atau log: GET {ask}, teksnya dalam bentuk percent-encoding. Jawabannya berupa Markdown, atau JSON dengan `Accept: application/json`, hanya dari halaman situs ini dan disertai sumbernya. Untuk bertanya tentang satu halaman, tambahkan `?ask=…` di akhir alamatnya yang berakhiran `.md`.',
	},
	'skill.causes': {
		en: 'Keep the causes of an issue apart. Where it has several, first help the user find out which one is theirs, by what stands under “How to tell”, and then give the steps of that cause alone.',
		id: 'Jangan mencampur penyebab. Jika ada beberapa, bantu pengguna memastikan dulu mana yang ia alami dengan “Cara memastikan”, lalu berikan langkah untuk penyebab itu saja.',
	},
	'skill.code': {
		en: 'With an error code or the id of an issue: GET {code}, in lower case and percent-encoded. It names the issues of that code with their causes, in every language. 404 means that the code is not documented here: do not take a similar one.',
		id: 'Dengan kode error atau id masalah: GET {code}, dalam huruf kecil dan percent-encoding. Isinya semua masalah dengan kode itu beserta penyebabnya, dalam setiap bahasa. 404 berarti kodenya belum didokumentasikan di sini: jangan memakai kode yang mirip.',
	},
	'skill.date': {
		en: 'Say so if the page is past its “Next check due”: menus and messages may have changed.',
		id: 'Beri tahu jika halaman sudah melewati “Pemeriksaan berikutnya”: menu dan pesan mungkin sudah berubah.',
	},
	'skill.description': {
		en: '{title}: error messages and problems, what causes them, how to tell the causes apart, and the steps that fix them. Use it when a user pastes an error message, an error code or a log, or describes a problem, about: {topics}.',
		id: '{title}: pesan error dan masalah, penyebabnya, cara memastikannya, dan langkah mengatasinya. Pakai saat pengguna menempelkan pesan error, kode error, atau log, atau menceritakan masalah tentang: {topics}.',
	},
	'skill.findTitle': { en: 'Find the issue', id: 'Cara menemukan masalahnya' },
	'skill.language': {
		en: 'Answer in the user’s language. Quote error messages, and menu names in bold, as the page has them.',
		id: 'Jawab dalam bahasa pengguna. Kutip pesan error, dan nama menu yang dicetak tebal, persis seperti di halaman.',
	},
	'skill.link': {
		en: 'Give the link to the cause (“Link to cause 1”), so that the user opens the page at their steps.',
		id: 'Sertakan tautan ke penyebabnya (“Tautan ke penyebab 1”), supaya pengguna langsung sampai di langkahnya.',
	},
	'skill.lists': {
		en: 'Otherwise open the list of the user’s language and look for the message letter for letter: {lists}.',
		id: 'Atau buka daftar dalam bahasa pengguna, lalu cari pesan yang sama huruf demi huruf: {lists}.',
	},
	'skill.mcp': {
		en: 'By MCP (streamable HTTP): {mcp}. Tools: `find_issue`, `get_issue`, `list_issues`, `ask`.',
		id: 'Lewat MCP (streamable HTTP): {mcp}. Tool: `find_issue`, `get_issue`, `list_issues`, `ask`.',
	},
	'skill.page': {
		en: 'Open the `.md` page of the issue and answer from it. Data with the same content is at the same address with `.json`.',
		id: 'Buka halaman `.md` masalahnya dan jawab berdasarkan isinya. Data dengan isi yang sama ada di alamat yang sama dengan `.json`.',
	},
	'skill.secrets': {
		en: 'Never ask for a password, a PIN, a one-time code or an access token, and take them and phone numbers out of what you send.',
		id: 'Jangan pernah meminta kata sandi, PIN, kode OTP, atau token akses. Hapus semua itu dan nomor telepon dari teks yang Anda kirim.',
	},
	'skill.steps': {
		en: 'Give the steps in their order. Say before them who can do it and what stands under “Before you start”; end with how to know that it worked.',
		id: 'Berikan langkah sesuai urutannya. Sebelumnya, sebutkan siapa yang bisa melakukannya dan isi “Perhatikan dulu”; akhiri dengan isi “Tanda masalah sudah selesai”.',
	},
	'skill.sure': {
		en: 'Answers say how sure they are. `match`: this is the issue. `possible`: none fits for certain, so let the user compare. `none`: it is not documented here.',
		id: 'Setiap jawaban menyebut tingkat keyakinannya. `match`: ini masalahnya. `possible`: belum pasti, jadi minta pengguna membandingkan. `none`: belum didokumentasikan di sini.',
	},
	'skill.unknown': {
		en: 'If nothing fits, say that this site does not document the problem, and do not make up a fix.',
		id: 'Jika tidak ada yang cocok, katakan bahwa situs ini belum mendokumentasikan masalah itu, dan jangan mengarang solusi.',
	},
	symptoms: { en: 'What you notice', id: 'Yang Anda alami' },
	template: { en: 'Text to send', id: 'Teks siap kirim' },
	'template.email': { en: 'E-mail', id: 'Email' },
	'template.chat': { en: 'Chat message', id: 'Pesan chat' },
	'template.form': { en: 'Form', id: 'Formulir' },
	'template.other': { en: 'Text', id: 'Teks' },
	templateFields: { en: 'Fill in', id: 'Isi bagian berikut' },
	exampleValue: { en: 'for example {value}', id: 'misalnya {value}' },
	translationBehind: {
		en: 'This translation is not up to date. Changed in the {language} original: {fields}.',
		id: 'Terjemahan ini belum diperbarui. Yang sudah berubah di versi asli (bahasa {language}): {fields}.',
	},
	translationOlder: {
		en: 'The {language} original has changed since this was translated:',
		id: 'Versi aslinya (bahasa {language}) sudah berubah setelah teks ini diterjemahkan:',
	},
	translationOriginal: { en: 'Read the original', id: 'Baca versi aslinya' },
	useTemplate: { en: 'Use the text below', id: 'Gunakan teks di bawah' },
	verified: { en: 'Last checked', id: 'Terakhir diperiksa' },
	verify: { en: 'How to know it worked', id: 'Tanda masalah sudah selesai' },
	version: { en: 'Version of this page', id: 'Versi halaman ini' },
	viewMarkdown: { en: 'View as Markdown', id: 'Lihat versi Markdown' },
	who: { en: 'Who can do it', id: 'Siapa yang bisa melakukannya' },
	'who.user': { en: 'You', id: 'Anda' },
	'who.admin': { en: 'An admin of your business', id: 'Admin bisnis Anda' },
	'who.support': { en: 'Support', id: 'Tim dukungan' },
	'who.vendor': { en: 'The provider of the platform', id: 'Penyedia platform' },
	'markdown.ask': {
		en: 'To ask about it, add ?ask=…',
		id: 'Untuk bertanya, tambahkan ?ask=…',
	},
	'markdown.header': {
		en: 'All pages: {llms} · This page: {url}',
		id: 'Semua halaman: {llms} · Halaman ini: {url}',
	},
	'llms.allLanguages': { en: 'All languages', id: 'Semua bahasa' },
	'llms.full': { en: 'Everything in one file', id: 'Semuanya dalam satu file' },
	'llms.intro': {
		en: 'Pages are linked as Markdown. An issue can have several causes, each with its own steps: find the cause that applies before using its steps.',
		id: 'Tautan halaman menuju versi Markdown. Satu masalah bisa punya beberapa penyebab dengan langkah masing-masing: pastikan dulu penyebabnya sebelum mengikuti langkahnya.',
	},
	'llms.data': { en: 'All issues as JSON', id: 'Semua masalah dalam bentuk JSON' },
	'llms.first': { en: 'First part', id: 'Bagian pertama' },
	'llms.next': { en: 'Next part', id: 'Bagian berikutnya' },
	'llms.nested': {
		en: 'Issues are listed by category: open the list of the category that fits.',
		id: 'Masalah dikelompokkan per kategori: buka daftar dari kategori yang sesuai.',
	},
	'llms.issueCount': { en: 'Number of issues: {count}', id: 'Jumlah masalah: {count}' },
	'llms.pageCount': { en: 'Number of pages: {count}', id: 'Jumlah halaman: {count}' },
	'llms.moreMessages': {
		en: '(messages not listed here: {count})',
		id: '(pesan lain yang tidak dicantumkan di sini: {count})',
	},
	'llms.fullParts': { en: 'Everything in several files', id: 'Semuanya dalam beberapa file' },
	'llms.useAsk': {
		en: 'With a question or a whole message: {ask} answers from these pages. On one page, add ?ask=… to its address.',
		id: 'Dengan pertanyaan atau pesan lengkap: {ask} menjawab dari halaman-halaman ini. Untuk satu halaman, tambahkan ?ask=… di akhir alamatnya.',
	},
	'llms.useCode': {
		en: 'With an error code or the id of an issue: open {code}, which is all you need to find its page.',
		id: 'Dengan kode error atau id masalah: buka {code}, itu saja sudah cukup untuk menemukan halamannya.',
	},
	'llms.useLists': {
		en: 'Otherwise look for the message in the lists below, and open only the page that has it.',
		id: 'Atau cari pesannya dalam daftar di bawah, lalu buka hanya halaman yang memuatnya.',
	},
	'llms.useMcp': { en: 'By MCP: {mcp}', id: 'Lewat MCP: {mcp}' },
	'llms.tooLong': {
		en: 'This page is too long for this file: {link}',
		id: 'Halaman ini terlalu panjang untuk dimuat di file ini: {link}',
	},
} as const satisfies Record<string, { en: string; id: string }>;

/** The name of a label. */
export type LabelKey = keyof typeof LABELS;

/** The label of a key, with `{name}` replaced by the values given. */
export type Labels = (key: LabelKey, values?: Record<string, string>) => string;

/** Labels a site brings for other languages, or its own wording: `{ fr: { check: '…' } }`. */
export type LabelOverrides = Record<string, Partial<Record<LabelKey, string>>>;

/**
 * The labels of a language: the site's own wording, else the built-in one, else English.
 *
 * @example
 * labelsFor('id')('check'); // 'Cara memastikan'
 * labelsFor('en')('exampleValue', { value: 'PT Maju' }); // 'for example PT Maju'
 */
export function labelsFor(language: string, overrides: LabelOverrides = {}): Labels {
	const base = language.split('-')[0] ?? language;
	return (key, values) => {
		const own = overrides[language]?.[key] ?? overrides[base]?.[key];
		const label: string = own ?? (base === 'id' ? LABELS[key].id : LABELS[key].en);
		return values ? label.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole) : label;
	};
}

/**
 * The words a language lacks, which are then shown in English: none for the built-in languages.
 *
 * @example
 * missingLabels('fr', { fr: { check: 'Comment le savoir' } }).includes('verify'); // true
 */
export function missingLabels(language: string, overrides: LabelOverrides): LabelKey[] {
	const base = language.split('-')[0] ?? language;
	if (base === 'en' || base === 'id') return [];
	const own = { ...overrides[base], ...overrides[language] };
	return labelKeys.filter((key) => own[key] === undefined);
}

/** Every key a language can override, in alphabetical order. */
export const labelKeys: readonly LabelKey[] = (Object.keys(LABELS) as LabelKey[]).toSorted();
