import { expect, test } from 'vitest';
import { recogniseCode } from './recognise-code.ts';

test.each([
	['(#131047) Re-engagement message', '131047'],
	['net::err_name_not_resolved', 'err_name_not_resolved'],
	['Failed with ORA-00942', 'ORA-00942'],
	['Phone Number Not Eligible to Onboard', undefined],
	['Re-engagement message', undefined],
	['Rate limit hit for {phone_number}', undefined],
])('of %j the code is %j', (message, code) => expect(recogniseCode(message)).toBe(code));
