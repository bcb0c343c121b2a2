import type { IssueInput } from './schema.ts';

/** An issue that has every field, in each language that field words exist in. */
const EXAMPLES: Readonly<Record<'en' | 'id', IssueInput>> = {
	en: {
		title: 'Printer Shows Offline',
		description: 'The computer cannot reach the printer, so documents stay in the queue.',
		language: 'en',
		kind: 'error',
		errors: [
			{
				message: 'Printer {name} is offline',
				code: 'E-204',
				shownIn: 'the print window',
				image: { src: './figures/offline.png', alt: 'The print window with the word Offline in red' },
			},
		],
		symptoms: ['My documents do not come out of the printer'],
		aliases: ['printer not responding'],
		appliesTo: ['Office printers'],
		severity: 'minor',
		status: 'open',
		fixedIn: '2.10',
		supersededBy: 'printer-asleep',
		verifiedAt: '2026-11-23',
		reviewEvery: '6 months',
		causes: [
			{
				id: 'other-network',
				title: 'The computer is in another network',
				likelihood: 'common',
				check: 'The name of the Wi-Fi is not **Office**.',
				steps: ['Choose the Wi-Fi **Office**.', 'Print again.'],
			},
		],
		remedy: 'fix',
		who: 'admin',
		risk: 'Documents that are printing now come out half.',
		steps: [
			'Turn the printer off.',
			{
				do: 'Open the page of the printer.',
				expect: 'It says **Ready**.',
				risk: 'Whoever prints now is interrupted.',
				image: { src: './figures/ready.png', alt: 'The page of the printer with the word Ready' },
				link: { url: 'https://printer.example/status', title: 'Page of the printer' },
				code: 'lpstat -p office',
				template: 'ask-for-access',
			},
		],
		verify: 'A test page comes out.',
		templates: [
			{
				id: 'ask-for-access',
				channel: 'email',
				subject: 'Access for {name}',
				body: 'Hello,\nplease add {name} to the office network.\n',
				variables: [{ name: 'name', label: 'Your name', example: 'Rina Putri' }],
			},
		],
		related: ['printer-asleep'],
		references: [{ url: 'https://printer.example/manual', title: 'Manual of the printer' }],
		slug: 'en/printers/offline',
		formerIds: ['printer-gone'],
		allow: [{ rule: 'secret-request', reason: 'The code is typed into the printer only.' }],
		translatedFrom: { language: 'id', fields: { title: '5f3a9c01' } },
	},
	id: {
		title: 'Printer Berstatus Offline',
		description: 'Komputer tidak bisa terhubung ke printer, sehingga dokumen tertahan di antrean.',
		language: 'id',
		kind: 'error',
		errors: [
			{
				message: 'Printer {name} is offline',
				code: 'E-204',
				shownIn: 'jendela cetak',
				image: { src: './figures/offline.png', alt: 'Jendela cetak dengan tulisan Offline berwarna merah' },
			},
		],
		symptoms: ['Dokumen saya tidak keluar dari printer'],
		aliases: ['printer tidak merespons'],
		appliesTo: ['Printer kantor'],
		severity: 'minor',
		status: 'open',
		fixedIn: '2.10',
		supersededBy: 'printer-asleep',
		verifiedAt: '2026-11-23',
		reviewEvery: '6 months',
		causes: [
			{
				id: 'other-network',
				title: 'Komputer ada di jaringan lain',
				likelihood: 'common',
				check: 'Nama Wi-Fi-nya bukan **Office**.',
				steps: ['Pilih Wi-Fi **Office**.', 'Cetak lagi.'],
			},
		],
		remedy: 'fix',
		who: 'admin',
		risk: 'Dokumen yang sedang dicetak akan keluar setengah.',
		steps: [
			'Matikan printer.',
			{
				do: 'Buka halaman printer.',
				expect: 'Muncul tulisan **Ready**.',
				risk: 'Orang yang sedang mencetak akan terganggu.',
				image: { src: './figures/ready.png', alt: 'Halaman printer dengan tulisan Ready' },
				link: { url: 'https://printer.example/status', title: 'Halaman printer' },
				code: 'lpstat -p office',
				template: 'ask-for-access',
			},
		],
		verify: 'Halaman uji berhasil dicetak.',
		templates: [
			{
				id: 'ask-for-access',
				channel: 'email',
				subject: 'Akses untuk {name}',
				body: 'Halo,\nmohon tambahkan {name} ke jaringan kantor.\n',
				variables: [{ name: 'name', label: 'Nama Anda', example: 'Rina Putri' }],
			},
		],
		related: ['printer-asleep'],
		references: [{ url: 'https://printer.example/manual', title: 'Panduan printer' }],
		slug: 'id/printer/offline',
		formerIds: ['printer-gone'],
		allow: [{ rule: 'secret-request', reason: 'Kodenya hanya diketik di printer.' }],
		translatedFrom: { language: 'en', fields: { title: '5f3a9c01' } },
	},
};

/**
 * A value for a field, as it may stand in a file.
 *
 * @param group name of the field that holds it; empty for a field of the file
 * @example
 * fieldExample('errors', 'code', 'en'); // 'E-204'
 */
export function fieldExample(group: string, name: string, language: string): unknown {
	const example = EXAMPLES[language.split('-')[0] === 'id' ? 'id' : 'en'];
	// What helps stands at the top or at a cause, as the same fields.
	return (group !== '' && within(example, group, name)) || example[name as keyof IssueInput];
}

function within(value: unknown, group: string, name: string, key?: string): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	if (Array.isArray(value)) return first(value, (item) => within(item, group, name, key));
	const own = (value as Record<string, unknown>)[name];
	if (key === group && own !== undefined) return own;
	return first(Object.entries(value), ([inner, item]) => within(item, group, name, inner));
}

function first<Item>(items: readonly Item[], find: (item: Item) => unknown): unknown {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) return found;
	}
	return undefined;
}
