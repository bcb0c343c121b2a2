import { describe, expect, test } from 'vitest';
import { lookupLibrary, LOOKUP_ROOT, publishLookup } from '../outputs/fixtures/lookup.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from '../outputs/fixtures/library.ts';

const { find } = await publishLookup(lookupLibrary(), { thorough: true });

const idsOf = async (text: string) => (await find(text)).results.map(({ id }) => id);

describe('the lookup', () => {
	test.each([
		['131047', 'message-blocked'],
		['(#132015)', 'template-paused'],
		['error TS2339', 'property-missing'],
		['got 0x80070057 during setup', 'update-failed'],
		['FirebaseError: auth/invalid-phone-number', 'phone-refused'],
		['syscall failed with ENOENT', 'file-missing'],
		['ＴＳ２５５２', 'name-unknown'],
	])('is sure of the code in %j', async (text, id) => {
		const { confidence, results } = await find(text);
		expect([confidence, results[0]?.id]).toEqual(['match', id]);
		expect(results[0]!.reason.code).toBeDefined();
	});

	test.each(['999999', '(#4)', 'TS9999', 'kode error 77', 'Error: HTTP 500'])(
		'says of %j that nobody has documented it, and names no neighbour',
		async (text) => {
			expect(await find(text)).toEqual({
				confidence: 'none',
				unknownCode: expect.stringMatching(/^(?:999999|4|TS9999|77|500)$/),
				results: [],
			});
		},
	);

	test.each([
		'-32600',
		's3bucketalreadyexists',
		'SQLSTATE[HY000]',
		'api/v2/timeout',
		'12345678901',
		'econnrefused.',
	])('finds the documented code %s, whatever codes look like elsewhere', async (typed) => {
		const codes = [
			'-32600',
			'S3BucketAlreadyExists',
			'SQLSTATE[HY000]',
			'api/v2/timeout',
			'12345678901',
			'ECONNREFUSED',
		];
		const issues = codes.map((code, index) =>
			makeIssue({
				id: `issue-${index}`,
				title: `Problem ${index}`,
				errors: [{ message: `It fails ${index}`, code }],
			}),
		);
		const { find: findIn } = await publishLookup(makeLibrary({ issues }));
		const { confidence, results } = await findIn(typed);
		const wanted = codes.findIndex((code) => code.toLowerCase() === typed.toLowerCase().replace(/\.$/, ''));
		expect([confidence, results[0]?.id]).toEqual(['match', `issue-${wanted}`]);
	});

	test('is not sure of an issue when the text names a code that none has', async () => {
		expect((await find('(#133999) Two step verification PIN')).confidence).not.toBe('match');
	});

	test.each(['can I use this app on my phone?', 'the customer did not pay', 'cara membuat template pesan'])(
		'is not sure of an everyday sentence in a site of few issues: %s',
		async (text) => {
			expect((await find(text)).confidence).not.toBe('match');
		},
	);

	test('takes a word with a digit for a word where issues use it', async () => {
		const issues = [
			makeIssue({ id: 'sign-in', title: 'OAuth2 sign-in fails' }),
			makeIssue({ id: 'other', title: 'Something else', errors: [{ message: 'Nothing', code: 'AB12' }] }),
		];
		const { find: findIn } = await publishLookup(makeLibrary({ issues }));
		expect((await findIn('oauth2')).results[0]?.id).toBe('sign-in');
		expect(await findIn('AB99')).toEqual({ confidence: 'none', unknownCode: 'AB99', results: [] });
	});

	test.each([undefined, null, 42, new Error('Template x is paused due to low quality')])(
		'takes %s from programs without types',
		async (text) => {
			const { confidence } = await find(text as unknown as string);
			expect(confidence).toBe(text instanceof Error ? 'match' : 'none');
		},
	);

	test('gives all issues that share a code, however far apart they are', async () => {
		const issues = Array.from({ length: 40 }, (_, index) =>
			makeIssue({
				id: `issue-${String(index).padStart(2, '0')}`,
				title: `Something else number ${index}`,
				errors: [{ message: `A message of ${index}`, code: index % 13 === 0 ? '77001' : `8800${index}` }],
			}),
		);
		const { find: findIn } = await publishLookup(makeLibrary({ issues }));
		const { results } = await findIn('77001');
		expect(results.map(({ id }) => id).toSorted()).toEqual(['issue-00', 'issue-13', 'issue-26', 'issue-39']);
	});

	test('gives both issues that share a code', async () => {
		const { confidence, results } = await find('(#463190)');
		expect(confidence).toBe('match');
		expect(results.map(({ id, confidence: own }) => [id, own])).toEqual([
			['token-expired', 'match'],
			['token-revoked', 'match'],
		]);
	});

	test('says why: the code, the message as it is published, the words', async () => {
		const { results } = await find('(#132015) Template promo is paused due to low quality');
		expect(results[0]).toMatchObject({
			id: 'template-paused',
			url: `${LOOKUP_ROOT}en/issues/template-paused/`,
			score: 1,
			reason: { code: '132015', message: 'Template {name} is paused due to low quality' },
		});
		expect(results[0]!.reason.words).toEqual(expect.arrayContaining(['paused', 'quality']));
	});

	test('gives the causes, each with the address of its section', async () => {
		const { results } = await find('131047', { locale: 'id' });
		expect(results[0]!.causes).toEqual([
			{
				title: 'The 24 hour window is closed',
				url: `${LOOKUP_ROOT}id/issues/message-blocked/#window-closed`,
			},
			{ title: 'The number is limited', url: `${LOOKUP_ROOT}id/issues/message-blocked/#number-limited` },
		]);
	});

	test('gives at most ten results, or as many as are wanted', async () => {
		const issues = Array.from({ length: 14 }, (_, index) =>
			makeIssue({
				id: `twin-${index}`,
				errors: [{ message: `Gateway refused device${index}`, code: '502' }],
			}),
		);
		const many = await publishLookup(makeLibrary({ issues }), { thorough: true });
		expect((await many.find('502')).results).toHaveLength(10);
		expect((await many.find('502', { limit: 3 })).results).toHaveLength(3);
		expect((await many.find('502', { limit: 50 })).results).toHaveLength(10);
		expect((await many.find('502', { limit: 0 })).results).toEqual([]);
	});
});

describe('languages', () => {
	test.each([
		['an English message', 'Template x is paused due to low quality', 'template-paused'],
		['an Indonesian message', 'Nomor 0812 tidak dapat dihubungkan ke portofolio', 'nomor-ditolak'],
		['an Indonesian wording', 'hanya satu centang abu-abu saja', 'message-blocked'],
		['Japanese', 'メッセージを送信できませんでした', 'send-refused'],
		['Japanese with a code', 'エラー: メッセージを送信できませんでした (131026)', 'send-refused'],
	])('%s finds its issue', async (_what, text, id) => {
		expect((await idsOf(text))[0]).toBe(id);
	});

	test("the results are in the reader's language, whichever the text is in", async () => {
		for (const text of ['One grey tick stays', 'Satu centang abu-abu saja', '131047']) {
			const [english, indonesian] = [
				await find(text, { locale: 'en' }),
				await find(text, { locale: 'id-ID' }),
			];
			expect(english.results[0]).toMatchObject({
				title: 'Message blocked [code 131047] & held',
				language: 'en',
				url: `${LOOKUP_ROOT}en/issues/message-blocked/`,
			});
			expect(indonesian.results[0]).toMatchObject({
				title: 'Pesan tertahan [kode 131047]',
				language: 'id',
				url: `${LOOKUP_ROOT}id/issues/message-blocked/`,
			});
		}
	});

	test('both languages of an issue are one result', async () => {
		const ids = await idsOf('Message blocked, pesan tertahan, 24 hour window, jendela 24 jam');
		expect(ids.filter((id) => id === 'message-blocked')).toHaveLength(1);
	});

	test('an issue of one language is at the address that readers of the other have', async () => {
		const english = await find('nomor tidak dapat dihubungkan ke portofolio', { locale: 'en' });
		expect(english.results[0]).toMatchObject({
			title: 'Nomor ditolak saat dihubungkan',
			language: 'id',
			url: `${LOOKUP_ROOT}en/issues/nomor-ditolak/`,
			causes: [{ url: `${LOOKUP_ROOT}en/issues/nomor-ditolak/#sudah%20dipakai` }],
		});
		const indonesian = await find('TS2339', { locale: 'id' });
		expect(indonesian.results[0]).toMatchObject({
			language: 'en',
			url: `${LOOKUP_ROOT}id/issues/property-missing/`,
		});
	});

	test('addresses are those of the site: without a language, with its ending, chosen by the author', async () => {
		const root = await publishLookup(rootLibrary({ pageEnding: '.html' }));
		expect((await root.find('131047')).results[0]?.url).toBe(`${LOOKUP_ROOT}issues/message-blocked.html`);
		const own = makeIssue({ errors: [{ message: 'Lost', code: '77' }], slug: 'en/käfig', category: '' });
		const slugs = await publishLookup(makeLibrary({ site: makeSite({ pageEnding: '' }), issues: [own] }));
		expect((await slugs.find('77')).results[0]?.url).toBe(`${LOOKUP_ROOT}en/k%C3%A4fig`);
	});
});

test.each(['small', true] as const)(
	'a thorough lookup (%s) reads a small index at once, and answers alike whatever came before',
	async (thorough) => {
		const texts = ['PIN mismatch', 'nomor tidak dapat dihubungkan', 'Session has expired: 463190 or TS2339?'];
		const warm = await publishLookup(lookupLibrary(), { thorough });
		for (const text of texts) {
			const cold = await publishLookup(lookupLibrary(), { thorough });
			expect(await warm.find(text, { locale: 'en' })).toEqual(await cold.find(text, { locale: 'en' }));
			expect(cold.requests).toEqual(['lookup/index.json', expect.stringMatching(/\/whole-0\.bin$/)]);
		}
		expect(warm.requests).toHaveLength(2);
	},
);
