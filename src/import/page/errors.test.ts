import { expect, test } from 'vitest';
import { codeIn, looksLikeLog, messageIn } from './errors.ts';

test.each([
	['(#131047) Re-engagement message', '131047'],
	['Error 1020: Access denied', '1020'],
	['listen EADDRINUSE: address in use', 'EADDRINUSE'],
	['net::ERR_NAME_NOT_RESOLVED', 'ERR_NAME_NOT_RESOLVED'],
	['TS2339', 'TS2339'],
])('the code in "%s" is %s', (message, code) => {
	expect(codeIn(message)).toBe(code);
});

test('numbers of other kinds are no codes', () => {
	for (const message of ['Wait 300 seconds', 'Only 5 files', 'WhatsApp is OK'])
		expect(codeIn(message)).toBeUndefined();
});

test.each([
	['Error: No route', 'No route'],
	['Error Case: Door is shut', 'Door is shut'],
	['Error 1020: Access denied', 'Error 1020: Access denied'],
	['"Session closed" after signing in', 'Session closed'],
	['ERR_NO_KEY', 'ERR_NO_KEY'],
	['Error 1016 on a second domain', 'Error 1016'],
])('the title "%s" quotes the message "%s"', (title, message) => {
	expect(messageIn(title)).toBe(message);
});

test('a title that describes a problem quotes no message', () => {
	expect(messageIn('Cannot open the door')).toBeUndefined();
	expect(messageIn('Using <head> in a component', ['<head>'])).toBeUndefined();
});

test('what a program said is told from what one types', () => {
	expect(looksLikeLog({ value: 'fatal: no such door', language: '' })).toBe(true);
	expect(looksLikeLog({ value: 'open --door front', language: 'sh' })).toBe(false);
	expect(looksLikeLog({ value: 'throw new Error("x")', language: 'js' })).toBe(false);
});
