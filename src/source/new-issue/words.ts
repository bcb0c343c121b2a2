import { UNFINISHED_MARKS } from '../../issue/rules/unfinished.ts';

const [TODO, LENGKAPI] = UNFINISHED_MARKS;

/** What a new issue's file says to the person who fills it in. */
export interface WriterWords {
	/** What stands where a text must be written. */
	title: string;
	description: string;
	shownIn: string;
	symptom: string;
	alias: string;
	causeTitle: string;
	check: string;
	firstStep: string;
	secondStep: string;
	expect: string;
	verify: string;
	alt: string;
	/** The lines above fields. */
	comments: Record<
		| 'kind'
		| 'errors'
		| 'symptoms'
		| 'aliases'
		| 'severity'
		| 'status'
		| 'verifiedAt'
		| 'causes'
		| 'likelihood'
		| 'remedy'
		| 'steps'
		| 'draft',
		string
	>;
}

const EN: WriterWords = {
	title: `${TODO}: What the reader sees, in a few words.`,
	description: `${TODO}: What it means for the reader, in one or two plain sentences.`,
	shownIn: `${TODO}: Where the reader meets the message, such as the sign-up window.`,
	symptom: `${TODO}: What the reader notices, as they would say it.`,
	alias: `${TODO}: What people type into a search box for this.`,
	causeTitle: `${TODO}: This cause in a few words.`,
	check: `${TODO}: How the reader can tell that this is their cause: where to look, and what they see there.`,
	firstStep: `${TODO}: One action, beginning with the verb, such as Open **Settings**.`,
	secondStep: `${TODO}: The next action.`,
	expect: `${TODO}: What the reader then sees.`,
	verify: `${TODO}: How the reader knows that it worked.`,
	alt: `${TODO}: What the picture shows, for readers who cannot see it.`,
	comments: {
		kind: 'error has a message, symptom is something the reader notices, procedure is something to get done.',
		errors:
			'Letter for letter as it is shown, the same in every language. {name} stands for a part that differs each time.',
		symptoms: 'In everyday words, a sentence each. They must fit this issue and no other.',
		aliases: 'Other wordings that people search for.',
		severity: 'How much it stops: critical (everything), major (something important) or minor (little).',
		status: 'open, workaround, fixed (then add fixedIn) or obsolete.',
		verifiedAt: 'The day on which somebody last tried these steps.',
		causes:
			'The ids are the same in every language, and so is the number of steps. Remove causes that nobody can tell apart.',
		likelihood: 'common, sometimes or rare. The most common cause is shown first.',
		remedy:
			'fix removes the cause, workaround lets the reader go on, escalate hands the case to somebody else.',
		steps: 'One action in each step. expect, risk, image, link and code can be added to any of them.',
		draft:
			'Not published while this stands here. Remove it when `known-issues check` finds nothing unfinished.',
	},
};

const ID: WriterWords = {
	title: `${LENGKAPI}: Yang dilihat pembaca, dalam beberapa kata.`,
	description: `${LENGKAPI}: Artinya bagi pembaca, dalam satu atau dua kalimat sederhana.`,
	shownIn: `${LENGKAPI}: Tempat pesan ini muncul, misalnya jendela pendaftaran.`,
	symptom: `${LENGKAPI}: Yang dialami pembaca, dengan kata-kata mereka sendiri.`,
	alias: `${LENGKAPI}: Yang diketik orang di kotak pencarian untuk masalah ini.`,
	causeTitle: `${LENGKAPI}: Penyebab ini dalam beberapa kata.`,
	check: `${LENGKAPI}: Cara memastikan bahwa ini penyebabnya: di mana memeriksanya dan apa yang terlihat di sana.`,
	firstStep: `${LENGKAPI}: Satu tindakan, diawali kata kerja, misalnya Buka **Settings** (Pengaturan).`,
	secondStep: `${LENGKAPI}: Tindakan berikutnya.`,
	expect: `${LENGKAPI}: Yang dilihat pembaca setelah itu.`,
	verify: `${LENGKAPI}: Cara pembaca tahu bahwa masalahnya sudah selesai.`,
	alt: `${LENGKAPI}: Isi gambar ini, untuk pembaca yang tidak bisa melihatnya.`,
	comments: {
		kind: 'error jika ada pesannya, symptom jika berupa gejala yang dialami pembaca, procedure jika berupa hal yang ingin diselesaikan.',
		errors:
			'Persis seperti yang tampil, huruf demi huruf, dan sama di semua bahasa. {name} menggantikan bagian yang selalu berbeda.',
		symptoms:
			'Dalam bahasa sehari-hari, satu kalimat per baris. Hanya yang cocok untuk masalah ini, bukan masalah lain.',
		aliases: 'Kata-kata lain yang dipakai orang saat mencari.',
		severity:
			'Seberapa besar dampaknya: critical (semuanya terhenti), major (sesuatu yang penting terhenti), atau minor (gangguan kecil).',
		status:
			'open (masih terjadi), workaround (ada solusi sementara), fixed (tambahkan fixedIn), atau obsolete (tidak berlaku lagi).',
		verifiedAt: 'Tanggal terakhir langkah-langkah ini dicoba.',
		causes:
			'Id dan jumlah langkahnya harus sama di semua bahasa. Hapus penyebab yang tidak bisa dibedakan oleh pembaca.',
		likelihood:
			'common (sering), sometimes (kadang-kadang), atau rare (jarang). Yang paling sering tampil paling atas.',
		remedy:
			'fix jika penyebabnya hilang, workaround jika hanya solusi sementara, escalate jika diserahkan kepada pihak lain.',
		steps:
			'Satu tindakan per langkah. expect, risk, image, link, dan code bisa ditambahkan di setiap langkah.',
		draft:
			'Selama baris ini ada, halaman tidak diterbitkan. Hapus jika menurut `known-issues check` semuanya sudah dilengkapi.',
	},
};

/**
 * The words for the writer of a file, in its language where we have them, otherwise in English.
 *
 * @param language BCP 47 tag
 */
export function wordsFor(language: string): WriterWords {
	return /^id\b/i.test(language) ? ID : EN;
}
