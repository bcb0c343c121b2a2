import { expect, test } from 'vitest';
import { codesIn } from './codes.ts';

test.each([
	['33', ['33']],
	['(#2593037)', ['2593037']],
	['code: 139002', ['139002']],
	['kode error 3441042', ['3441042']],
	['"code":131008', ['131008']],
	['131047: Re-engagement message', ['131047']],
	['{HttpStatus: 400, errorCode: 190, subErrorCode: 460}', ['190', '460']],
	['{"code":190,"error_subcode":463,"fbtrace_id":"AXS25"}', ['190', '463']],
	['Error #2: (#10) Application does not have permission', ['2', '10']],
	['2025-12-20T18:51:50.954Z ERROR [worker-3] status 400: (#4) limit reached', ['4']],
	['customer 9123515303 reports this since 2024-07-11, ticket #286551234', []],
	['Why can I not send 2 messages?', []],
])('numbers that are codes in "%s": %j', (text, codes) => {
	expect(codesIn(text)).toEqual(codes);
});
