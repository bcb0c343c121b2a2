import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { codeKey, codesIn, onlyCode, shapeOf } from './codes.ts';

const withEvidence = (text: string, evidence: string) =>
	codesIn(text).flatMap((found) => (found.evidence === evidence ? found.code : []));

describe('a text marks a code', () => {
	test.each([
		['(#131047) Re-engagement message', '131047'],
		['(#4) Application request limit reached', '4'],
		['Error # 190', '190'],
		['kode error 190 muncul', '190'],
		['Kode galat: 190', '190'],
		['error code 100', '100'],
		['error_code=190', '190'],
		['errorCode: 190', '190'],
		["'error_subcode' => 2018001", '2018001'],
		['Error [131047]', '131047'],
		['error code (190)', '190'],
		['eror 131047', '131047'],
		['131047: Re-engagement message', '131047'],
		['first line\n  131047 - Re-engagement message', '131047'],
		['errno 13', '13'],
	])('in %j', (text, code) => {
		expect(withEvidence(text, 'marked')).toContain(code);
	});

	test('in the JSON of the Graph API, with its subcode', () => {
		const text = JSON.stringify({
			error: { message: '(#131047) x', type: 'OAuthException', code: 131_047, error_subcode: 2_494_010 },
		});
		expect(withEvidence(text, 'marked')).toEqual(['131047', '2494010']);
		expect(withEvidence(text, 'shaped')).toContain('OAUTHEXCEPTION');
	});
});

describe('a text ends in a code after a few words of any language', () => {
	test.each([
		['gagal 190', '190'],
		['Fehler 190', '190'],
		['エラー:500', '500'],
		['token 131047.', '131047'],
	])('in %j', (text, code) => {
		expect(codesIn(text)).toContainEqual({ code, evidence: 'marked' });
		expect(onlyCode(text)).toBeUndefined();
	});
});

describe('a text holds what is shaped like a code', () => {
	test.each([
		['error TS2339: x', 'TS2339'],
		['ORA-00942 table', 'ORA-00942'],
		['net::ERR_CONNECTION_REFUSED at', 'ERR_CONNECTION_REFUSED'],
		['at snippet_invalid_rest_parameter', 'SNIPPET_INVALID_REST_PARAMETER'],
		['got OAuthException there', 'OAUTHEXCEPTION'],
		['fatal error C 2065 here', 'C2065'],
		['failed with 131047 again', '131047'],
		['HRESULT 0x80070057.', '0X80070057'],
		['FirebaseError: (auth/invalid-phone-number).', 'AUTH/INVALID-PHONE-NUMBER'],
		['Error: ENOENT, no such file', 'ENOENT'],
		['PGRST116: no rows', 'PGRST116'],
		['[KB5001330] update', 'KB5001330'],
	])('in %j', (text, code) => {
		expect(codesIn(text)).toContainEqual({ code, evidence: 'shaped' });
	});

	test.each(['Message failed', 'a 24 hour window', 'Try again in 5 minutes', 'OK I see', ''])(
		'but not in %j',
		(text) => {
			expect(codesIn(text)).toEqual([]);
		},
	);
});

test('each code is given once, those that are marked first', () => {
	expect(codesIn('TS2339 failed (#131047), afterwards 131047, afterwards ts2339')).toEqual([
		{ code: '131047', evidence: 'marked' },
		{ code: 'TS2339', evidence: 'shaped' },
	]);
});

describe('a text is nothing but a code', () => {
	test.each([
		['131047', '131047'],
		['  (#131047). ', '131047'],
		['error TS2339', 'TS2339'],
		['kode error 131047', '131047'],
		['KODE: 4', '4'],
		['HTTP 500', '500'],
		['Error: status code 404!', '404'],
		['ORA-00942', 'ORA-00942'],
		['C 2065', 'C2065'],
		['“190”', '190'],
	])('where it is %j', (text, code) => {
		expect(onlyCode(fold(text))).toBe(code);
	});

	test.each([
		'131047 after sending',
		'step 2',
		'iphone 15',
		'24/7',
		'+62 812 3456 7890',
		'error',
		'',
		'😀',
		'не отправлено 100',
		'メッセージ 100',
		'错误 100',
	])('but not where it is %j', (text) => {
		expect(onlyCode(text)).toBeUndefined();
	});
});

test('one code has one key, however it is written', () => {
	expect(new Set(['131047', '#131047', '(#131047)', ' 131047 ', '１３１０４７'].map(codeKey))).toEqual(
		new Set(['131047']),
	);
	expect(new Set(['c 2065', 'C2065', 'c2065'].map(codeKey))).toEqual(new Set(['C2065']));
});

test('any documented code without spaces is found in a sentence', () => {
	const code = fc.stringMatching(/^[A-Z]{1,8}[-_/.:]?[0-9A-Z]{0,4}[0-9]{1,8}$/);
	fc.assert(
		fc.property(code, (documented) => {
			for (const text of [`It says ${documented}, again.`, `(${documented})`, `"${documented}": it failed`]) {
				expect(codesIn(text).map((found) => found.code)).toContain(codeKey(documented));
			}
		}),
	);
});

test.each([
	['131047', '000000'],
	['LNK2019', 'LNK0000'],
	['SNIPPET_INVALID', '_'],
	['AUTH/INVALID-PHONE', '/'],
	['ENOENT', ''],
])('the shape of %s is "%s"', (code, shape) => {
	expect(shapeOf(code)).toBe(shape);
});
