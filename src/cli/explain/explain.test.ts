import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { makeSite } from '../../outputs/fixtures/library.ts';
import { hasDisplay } from '../open.ts';
import { describeFinding } from './describe-finding.ts';
import { pageAddress } from './page-address.ts';
import { readerLocale } from './reader-locale.ts';

describe("the reader's language", () => {
	const language = (wanted: string | undefined, env: NodeJS.ProcessEnv = {}) =>
		readerLocale(makeSite(), wanted, env).language;

	test('is the one that was asked for', () => {
		expect(language('id')).toBe('id');
		expect(language('ID-id', { LANG: 'en_US.UTF-8' })).toBe('id');
		expect(() => language('fr')).toThrow('The site is not in the language "fr".\nUse one of these: en, id.');
	});

	test('is that of the system, the first of its settings that is set', () => {
		expect(language(undefined, { LANG: 'id_ID.UTF-8' })).toBe('id');
		expect(language(undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'id_ID.UTF-8' })).toBe('en');
		expect(language(undefined, { LC_MESSAGES: 'id_ID@latin', LANG: 'en_US' })).toBe('id');
	});

	test('is the first of the site where the system says nothing that it has', () => {
		for (const LANG of ['C', 'POSIX', 'fr_FR.UTF-8', '']) expect(language(undefined, { LANG })).toBe('en');
	});
});

describe('the address of a page', () => {
	const url = 'https://help.example/docs/en/issues/a/';
	const site = makeSite({ base: '/docs' });

	test('is what the site says, or the same page elsewhere', () => {
		expect(pageAddress(url, site, {})).toBe(url);
		expect(pageAddress(url, site, { site: 'dist' })).toBe(url);
		expect(pageAddress(url, site, { site: 'https://stage.example/x' })).toBe(
			'https://stage.example/x/en/issues/a/',
		);
		expect(pageAddress(url, site, { dev: 'http://localhost:3000' })).toBe(
			'http://localhost:3000/docs/en/issues/a/',
		);
		expect(pageAddress('/en/a/', makeSite(), { dev: 'http://localhost:4321/' })).toBe(
			'http://localhost:4321/en/a/',
		);
	});

	test('is asked for where nobody knows it', () => {
		expect(() => pageAddress('/en/a/', makeSite(), {})).toThrow(/Set `site` in the Astro config/);
		expect(() => pageAddress(url, site, { dev: 'localhost' })).toThrow(
			'"localhost" is no address of a site.',
		);
	});
});

test('a browser is opened where it can show itself', () => {
	expect(hasDisplay({}, 'darwin')).toBe(true);
	expect(hasDisplay({}, 'linux')).toBe(false);
	expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
	expect(hasDisplay({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false);
});

describe('where not exactly one issue is meant', () => {
	const issues = [
		{ id: 'pin', title: 'The PIN\u001B[2J is wrong' },
		{ id: 'pin-lost', title: 'The PIN is lost' },
	];
	const say = (finding: Parameters<typeof describeFinding>[0], language = 'en') =>
		describeFinding(finding, 'p\u0007in', labelsFor(language), { width: 80, style: (_, text) => text });

	test('those that may be meant are listed with their ids, in the language of the reader', () => {
		expect(say({ kind: 'several', isSure: true, issues })).toMatchInlineSnapshot(`
			"More than one issue matches. Find yours:

			  pin
			    The PIN is wrong
			  pin-lost
			    The PIN is lost"
		`);
		expect(say({ kind: 'several', isSure: false, issues }, 'id').split('\n')[0]).toMatchInlineSnapshot(
			`"Kami belum yakin mana yang tepat. Periksa apakah salah satunya sesuai."`,
		);
	});

	test('an unknown id has those that are near, a code or a text the way on', () => {
		expect(say({ kind: 'unknown', what: 'id', nearest: issues })).toMatchInlineSnapshot(`
			"No known issue has the id pin.
			Pages that come nearest:

			  pin
			    The PIN is wrong
			  pin-lost
			    The PIN is lost"
		`);
		expect(say({ kind: 'unknown', what: 'id', nearest: [] }, 'id')).toMatchInlineSnapshot(`
			"Belum ada masalah umum dengan id pin.
			Coba tempel pesan error selengkapnya atau pakai kata lain, atau lihat daftarnya."
		`);
		expect(say({ kind: 'unknown', what: 'code', nearest: [] })).toMatchInlineSnapshot(`
			"No known issue has the code pin.
			Try it with the whole error message or in other words, or look through the list."
		`);
	});
});
