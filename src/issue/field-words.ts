import type { Field } from './field-list.ts';
import { ruleWords } from './rule-words.ts';
import { RULES, type RuleName } from './rules/catalogue.ts';

/**
 * What the schema says in English, in Indonesian: the descriptions by the key of their field, the
 * meanings of values by key and value.
 */
export const INDONESIAN_FIELD_WORDS: Readonly<Record<string, string>> = {
	title: 'Apa yang dilihat pembaca, dalam bahasa mereka.',
	description:
		'Arti masalahnya, dalam satu atau dua kalimat sederhana. Tampil di bagian atas halaman dan di hasil mesin pencari.',
	language: 'Kode bahasa teksnya. Harus sama dengan bahasa folder tempat file ini berada.',
	kind: 'Jenis masalahnya.',
	'kind=error': 'ada pesan errornya',
	'kind=symptom': 'gejala yang dialami pembaca',
	'kind=procedure': 'hal yang ingin diselesaikan pembaca',
	errors: 'Pesan error yang mengarah ke halaman ini.',
	symptoms: 'Yang dialami pembaca, dengan kata-kata mereka sendiri.',
	aliases: 'Kata-kata lain yang dipakai orang saat mencari.',
	appliesTo: 'Produk, versi, atau paket yang terdampak.',
	severity: 'Seberapa besar dampaknya.',
	'severity=critical': 'semuanya terhenti',
	'severity=major': 'sesuatu yang penting terhenti',
	'severity=minor': 'gangguannya kecil',
	status: 'Keadaan masalahnya sekarang.',
	'status=open': 'masih terjadi',
	'status=workaround': 'ada solusi sementara',
	'status=fixed': 'sudah diperbaiki, lihat `fixedIn`',
	'status=obsolete': 'sudah tidak berlaku',
	fixedIn: 'Versi atau tanggal perbaikannya.',
	supersededBy: 'Id masalah yang menggantikan masalah ini.',
	verifiedAt: 'Tanggal terakhir isinya diperiksa.',
	reviewEvery: 'Seberapa sering isinya harus diperiksa ulang.',
	causes: 'Penyebabnya, masing-masing dengan cara mengatasinya.',
	remedy: 'Apa hasil langkah-langkahnya.',
	'remedy=fix': 'penyebabnya hilang',
	'remedy=workaround': 'pembaca bisa lanjut, tetapi penyebabnya tetap ada',
	'remedy=escalate': 'masalahnya diserahkan kepada pihak lain',
	who: 'Siapa yang bisa melakukannya.',
	'who=user': 'pembaca sendiri',
	'who=admin': 'admin bisnis',
	'who=support': 'tim dukungan Anda',
	'who=vendor': 'pembuat produknya',
	risk: 'Risiko seluruh langkahnya. Tampil sebelum langkah pertama.',
	steps: 'Langkah-langkahnya, berurutan.',
	verify: 'Cara pembaca tahu bahwa masalahnya sudah selesai.',
	templates: 'Teks yang dikirim pembaca kepada pihak lain.',
	related: 'Id masalah lain yang mirip.',
	references: 'Halaman yang menjadi sumber isinya.',
	slug: 'Alamat lengkap halaman ini, seperti `slug` di Starlight, sebagai ganti bahasa, folder, dan id. Diawali folder bahasanya.',
	formerIds: 'Id yang dulu dipakai masalah ini.',
	allow:
		'Aturan `known-issues check` yang sengaja dilanggar di sini, masing-masing dengan alasannya. Yang ternyata tidak dilanggar dilaporkan.',
	translatedFrom: 'Ditulis oleh `known-issues translate accept`, jangan diisi sendiri.',
	'errors.message':
		'Pesannya, huruf demi huruf seperti yang tampil. `{nama}` menggantikan bagian yang selalu berbeda. Tidak pernah dibaca sebagai Markdown atau MDX.',
	'errors.code': 'Kode error yang muncul bersama pesannya.',
	'errors.shownIn': 'Tempat pesan itu muncul.',
	'errors.image': 'Tangkapan layar pesannya.',
	'image.src': 'Lokasi file gambar, dihitung dari file ini: SVG, PNG, JPEG, WebP, AVIF, atau GIF.',
	'image.alt': 'Apa yang terlihat di gambar, untuk pembaca yang tidak bisa melihatnya.',
	'causes.id': 'Id tetap penyebab ini, sama di semua bahasa. Id ini menjadi tautan ke bagiannya di halaman.',
	'causes.title': 'Penyebabnya, dalam beberapa kata.',
	'causes.likelihood': 'Seberapa sering ini penyebabnya. Yang paling sering tampil paling atas.',
	'causes.likelihood=common': 'paling sering',
	'causes.likelihood=sometimes': 'kadang-kadang',
	'causes.likelihood=rare': 'jarang',
	'causes.check': 'Cara pembaca memastikan bahwa ini penyebabnya.',
	'steps.do': 'Apa yang harus dilakukan: satu tindakan, diawali kata kerja.',
	'steps.expect': 'Apa yang dilihat pembaca setelah itu.',
	'steps.risk': 'Risiko langkah ini. Tampil sebelum langkahnya.',
	'steps.image': 'Gambar di bawah langkah.',
	'steps.link': 'Halaman tempat langkah ini dilakukan: alamatnya saja, atau `url` dan `title`.',
	'steps.code': 'Teks yang diketik atau dijalankan, disimpan huruf demi huruf.',
	'steps.template': 'Id template di masalah ini yang dipakai langkah tersebut.',
	'link.url': 'Tujuan tautannya.',
	'link.title': 'Teks tautannya. Tanpa ini, alamatnya yang ditampilkan.',
	'templates.id': 'Id template, unik di masalah ini.',
	'templates.channel': 'Cara teksnya dikirim.',
	'templates.channel=email': 'lewat email, dengan subjeknya',
	'templates.channel=chat': 'lewat chat',
	'templates.channel=form': 'lewat formulir di halaman web',
	'templates.channel=other': 'dengan cara lain',
	'templates.subject': 'Subjeknya, dengan `{variabel}` di bagian yang diisi pembaca.',
	'templates.body': 'Teksnya, huruf demi huruf, dengan `{variabel}` di bagian yang diisi pembaca.',
	'templates.variables': 'Bagian yang diisi pembaca.',
	'variables.name': 'Nama di antara kurung kurawal.',
	'variables.label': 'Apa yang diisi pembaca, dalam bahasa mereka.',
	'variables.example': 'Contoh isinya.',
	'references.url': 'Alamat halamannya, diawali https://.',
	'references.title': 'Judulnya. Tanpa ini, alamatnya yang ditampilkan.',
	'allow.rule': 'Nama aturannya, seperti yang tertulis di laporan.',
	'allow.reason': 'Mengapa pelanggaran itu benar di sini.',
	'translatedFrom.language': 'Kode bahasa teks asal terjemahan ini.',
	'translatedFrom.fields': 'Untuk setiap field, sidik jari teks asalnya.',
};

/** The words of a field in a language; English where it has none. A rule means what it asks for. */
export function fieldWords(
	{ key, description, values = [] }: Field,
	language: string,
): { description: string; meanings: (string | undefined)[] } {
	const own = language.split('-')[0] === 'id' ? INDONESIAN_FIELD_WORDS : {};
	const rule = (value: string) =>
		key === 'allow.rule' && value in RULES ? ruleWords(value as RuleName, language) : undefined;
	return {
		description: own[key] ?? description,
		meanings: values.map(({ value, meaning }) => own[`${key}=${value}`] ?? meaning ?? rule(value)),
	};
}
