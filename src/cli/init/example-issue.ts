import type { Locale } from '../../source/place.ts';
import { CONTENT } from '../../source/project.ts';
import { issueFile } from '../../source/write-issue.ts';
import type { FileToWrite } from '../write-files.ts';

/** An issue to look at in every language of a site: a draft, which is not published. */
export function exampleIssues(locales: readonly Locale[]): FileToWrite[] {
	return locales.map(({ path, language }) => {
		const { comment, ...words } = /^id\b/i.test(language) ? ID : EN;
		return {
			path: [CONTENT, path, 'issues/example-no-connection.mdx'].filter(Boolean).join('/'),
			text: issueFile({ ...fieldsOf(words), language, draft: true }, '', { draft: comment }),
		};
	});
}

interface ExampleWords {
	title: string;
	description: string;
	shownIn: string;
	symptom: string;
	alias: string;
	offline: CauseWords;
	maintenance: CauseWords;
}

interface CauseWords {
	title: string;
	check: string;
	steps: [string, string];
	verify: string;
}

const EN: ExampleWords & { comment: string } = {
	comment: 'An example, shown by `npm run dev` and not published. `known-issues new` begins a real one.',
	title: 'Example: the app finds no connection',
	description: 'The app cannot reach the server, so nothing is sent or received.',
	shownIn: 'the start screen of the app',
	symptom: 'I open the app and it only says that there is no connection',
	alias: 'app does not connect',
	offline: {
		title: 'The device is offline',
		check: 'Open any other website. If it does not load, this is your cause.',
		steps: ['Turn the Wi-Fi of the device **off** and **on** again.', 'Open the app again.'],
		verify: 'The start screen shows your messages.',
	},
	maintenance: {
		title: 'The server is being maintained',
		check: 'Other websites load, and our status page announces maintenance.',
		steps: ['Wait until the status page says that the work is done.', 'Open the app again.'],
		verify: 'The start screen shows your messages.',
	},
};

const ID: ExampleWords & { comment: string } = {
	comment:
		'Contoh: tampil di `npm run dev`, tetapi tidak diterbitkan. Untuk masalah yang sebenarnya, pakai `known-issues new`.',
	title: 'Contoh: aplikasi tidak terhubung',
	description: 'Aplikasi tidak bisa terhubung ke server, jadi tidak ada pesan yang terkirim atau diterima.',
	shownIn: 'layar awal aplikasi',
	symptom: 'Waktu aplikasinya saya buka, cuma muncul tulisan tidak ada koneksi',
	alias: 'aplikasi gak bisa konek',
	offline: {
		title: 'Perangkat sedang offline',
		check: 'Buka situs web lain. Jika tidak bisa dibuka, ini penyebabnya.',
		steps: ['**Matikan** Wi-Fi perangkat, lalu **nyalakan** lagi.', 'Buka lagi aplikasinya.'],
		verify: 'Layar awal menampilkan pesan Anda.',
	},
	maintenance: {
		title: 'Server sedang dalam pemeliharaan',
		check: 'Situs web lain bisa dibuka, dan halaman status kami mengumumkan pemeliharaan.',
		steps: [
			'Tunggu sampai halaman status menyatakan bahwa pemeliharaan sudah selesai.',
			'Buka lagi aplikasinya.',
		],
		verify: 'Layar awal menampilkan pesan Anda.',
	},
};

function fieldsOf(words: ExampleWords): Record<string, unknown> {
	const { title, description, shownIn, symptom, alias, offline, maintenance } = words;
	return {
		title,
		description,
		kind: 'error',
		errors: [{ message: 'No connection (E-100)', code: 'E-100', shownIn }],
		symptoms: [symptom],
		aliases: [alias],
		causes: [
			{ id: 'offline', ...causeFields(offline, 'common', 'user') },
			{ id: 'maintenance', ...causeFields(maintenance, 'rare', 'support') },
		],
	};
}

function causeFields({ title, check, steps, verify }: CauseWords, likelihood: string, who: string) {
	return { title, likelihood, check, who, steps, verify };
}
