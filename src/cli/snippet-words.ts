/** What stands in a snippet until it is written over; none of it may hold `$`, `}` or `: `. */
export interface SnippetWords {
	/** What each snippet is, as the list of completions shows it. */
	about: Record<
		| 'cause'
		| 'error'
		| 'issue'
		| 'step-code'
		| 'step-image'
		| 'step-link'
		| 'step-risk'
		| 'step-template'
		| 'step'
		| 'template',
		string
	>;
	alt: string;
	body: string;
	cause: string;
	check: string;
	description: string;
	do: string;
	expect: string;
	label: string;
	link: string;
	message: string;
	risk: string;
	shownIn: string;
	subject: string;
	title: string;
	verify: string;
}

export const SNIPPET_WORDS: Readonly<Record<'en' | 'id', SnippetWords>> = {
	en: {
		about: {
			cause: 'A cause, with how to tell it and what helps',
			error: 'An error message',
			issue: 'A whole issue',
			step: 'A step, with what one then sees',
			'step-code': 'A step with text to type',
			'step-image': 'A step with a picture',
			'step-link': 'A step with a link',
			'step-risk': 'A step that can cost something',
			'step-template': 'A step with a text to send',
			template: 'A text that the reader sends',
		},
		alt: 'What the picture shows',
		body: 'Hello, please help',
		cause: 'The cause in a few words',
		check: 'How the reader can tell that this is the cause',
		description: 'What it means, in one or two sentences',
		do: 'Begin with the verb',
		expect: 'What the reader then sees',
		label: 'Your name',
		link: 'Name of the page',
		message: 'The message, letter for letter',
		risk: 'What may be lost',
		shownIn: 'where the message is shown',
		subject: 'What it is about',
		title: 'What the reader sees',
		verify: 'How the reader knows that it worked',
	},
	id: {
		about: {
			cause: 'Satu penyebab, dengan cara memastikan dan mengatasinya',
			error: 'Satu pesan error',
			issue: 'Satu masalah lengkap',
			step: 'Satu langkah, dengan apa yang terlihat setelahnya',
			'step-code': 'Satu langkah dengan teks yang harus diketik',
			'step-image': 'Satu langkah dengan gambar',
			'step-link': 'Satu langkah dengan tautan',
			'step-risk': 'Satu langkah yang berisiko',
			'step-template': 'Satu langkah dengan teks siap kirim',
			template: 'Teks yang dikirim pembaca',
		},
		alt: 'Apa yang terlihat di gambar',
		body: 'Halo, mohon bantuannya',
		cause: 'Penyebabnya dalam beberapa kata',
		check: 'Cara pembaca memastikan bahwa ini penyebabnya',
		description: 'Artinya, dalam satu atau dua kalimat',
		do: 'Awali dengan kata kerja',
		expect: 'Apa yang dilihat pembaca setelah itu',
		label: 'Nama Anda',
		link: 'Nama halamannya',
		message: 'Pesannya, huruf demi huruf',
		risk: 'Apa yang bisa hilang',
		shownIn: 'tempat pesan itu muncul',
		subject: 'Perihalnya',
		title: 'Apa yang dilihat pembaca',
		verify: 'Cara pembaca tahu bahwa masalahnya sudah selesai',
	},
};
