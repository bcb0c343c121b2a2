import { RULES, type RuleName } from './rules/catalogue.ts';

/** What rules ask for, in Indonesian: those that the page of fields names. */
const INDONESIAN: Partial<Record<RuleName, string>> = {
	'cause-without-check': 'Jika penyebabnya lebih dari satu, setiap penyebab punya cara memastikannya.',
	'cause-without-remedy': 'Setiap penyebab punya langkah, atau menyebutkan siapa yang perlu dihubungi.',
	'circular-translation': 'Versi bahasa tidak boleh saling menjadi sumber terjemahan.',
	'code-without-address': 'Kode error bisa dijadikan nama file, supaya punya alamat pendek.',
	'copied-text': 'Terjemahan tidak mengulang kata-kata dari bahasa lain.',
	'dead-anchor': 'Bagian halaman yang dituju tautan memang ada.',
	'dead-link': 'Tautan ke halaman situs ini mengarah ke halaman yang ada.',
	'dead-outside-link': 'Tautan ke situs lain mengarah ke halaman yang ada.',
	'description-copy': 'Deskripsi tidak sekadar mengulang judul.',
	'description-end': 'Deskripsi terdiri dari kalimat utuh.',
	'description-length': 'Deskripsi menjelaskan masalahnya dalam 50 sampai 300 karakter.',
	'duplicate-cause': 'Tidak ada dua penyebab dengan id yang sama di satu masalah.',
	'duplicate-template': 'Tidak ada dua template dengan id yang sama di satu masalah.',
	'empty-field': 'Field yang ditulis harus ada isinya.',
	'error-without-message': 'Masalah berjenis "error" punya pesan error, supaya bisa ditemukan.',
	'fix-without-verify': 'Perbaikan disertai tanda bagi pembaca bahwa masalahnya sudah selesai.',
	'fixed-where': 'Masalah yang sudah diperbaiki menyebutkan versinya; yang belum, tidak.',
	'former-id-taken': 'Id lama hanya milik satu masalah dan tidak sedang dipakai masalah lain.',
	'language-folder': 'Bahasa teks sama dengan bahasa folder tempat filenya berada.',
	'long-sentence': 'Tidak ada kalimat yang lebih dari 30 kata.',
	'missing-field': 'Semua field yang wajib diisi sudah ada.',
	'missing-image': 'File gambarnya ada di dekat halaman yang menampilkannya.',
	'mixed-address': 'Satu halaman memakai satu sapaan saja: Anda atau kamu.',
	'moved-outside-link': 'Tautan ke situs lain memakai alamatnya yang sekarang.',
	'no-remedy':
		'Masalah menjelaskan apa yang harus dilakukan: ada penyebab atau langkah, atau siapa yang bisa membantu.',
	'one-action': 'Satu langkah berisi satu tindakan.',
	'other-language-link': 'Tautan mengarah ke halaman dalam bahasa yang sama.',
	overdue: 'Isi diperiksa ulang jika sudah waktunya.',
	'personal-data': 'Tidak ada nomor telepon, alamat email, atau nomor kartu milik seseorang.',
	'plain-words': 'Dari dua kata yang artinya sama, pakai yang lebih sederhana.',
	secret: 'Tidak ada kata sandi, kunci, atau token akses.',
	'secret-request': 'Pembaca tidak diminta memberikan kata sandi atau kode OTP.',
	'shared-error': 'Satu kode atau pesan error mengarah ke satu masalah saja.',
	'shared-title': 'Tidak ada dua masalah dengan judul yang sama.',
	shouting: 'Tidak ada kata yang ditulis dengan huruf besar semua untuk penekanan.',
	'similar-error': 'Pesan error tidak nyaris sama dengan pesan di masalah lain.',
	'slug-folder': 'Alamat pilihan sendiri berada di bawah folder bahasanya.',
	'step-start': 'Langkah diawali dengan tindakannya.',
	'steps-beside-causes': 'Langkah ditulis di masalahnya atau di setiap penyebab, bukan di keduanya.',
	'title-end': 'Judul tidak diakhiri titik.',
	'title-length': 'Judul muat di daftar hasil pencarian.',
	'title-words': 'Judul menyebutkan apa yang dilihat pembaca.',
	'too-long': 'Isi field tidak melebihi batas panjangnya.',
	'translation-behind': 'Isi terjemahan sesuai dengan isi aslinya yang sekarang.',
	'translation-differs':
		'Semua bahasa sebuah masalah punya penyebab, jumlah langkah, kode, dan variabel yang sama.',
	'translation-order': 'Urutan langkah dalam terjemahan sama dengan aslinya.',
	'translation-unaccepted': 'Terjemahan mencatat teks asalnya.',
	'translation-without-original': 'Teks asal terjemahan masih ada.',
	'undeclared-variable': 'Setiap variabel di template terdaftar.',
	unfinished: 'Semua bagian yang belum diisi dilengkapi sebelum halaman diterbitkan.',
	'unknown-field': 'Nama field harus nama yang dikenal.',
	'unknown-related': 'Masalah lain yang disebut memang ada.',
	'unknown-template': 'Template yang disebut sebuah langkah ada di masalah itu.',
	'unsafe-link': 'Tautan mengarah ke alamat web, alamat email, atau halaman.',
	'unused-allow': 'Pengecualian hanya ditulis untuk aturan yang memang dilanggar.',
	'unused-variable': 'Setiap variabel yang terdaftar dipakai di templatenya.',
	'wrong-format': 'Id, tanggal, alamat, dan jangka waktu ditulis dengan bentuk yang benar.',
	'wrong-type': 'Isi field sesuai dengan jenisnya: teks, daftar, atau kumpulan field.',
	'wrong-value': 'Jika ada pilihan nilai, isinya salah satu dari pilihan itu.',
};

/**
 * What a rule asks for, in a language; in English where it has no words for that.
 *
 * @example
 * ruleWords('one-action', 'id'); // 'Satu langkah berisi satu tindakan.'
 */
export function ruleWords(name: RuleName, language: string): string {
	return (language.split('-')[0] === 'id' && INDONESIAN[name]) || RULES[name].asks;
}
