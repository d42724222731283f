import { describe, expect, it } from '@jest/globals';
import { destinationAfter } from './destination.ts';

const origin = 'https://veche.example';
const secretary = [{ role: 'secretary' }] as const;
const applicant = [{ role: 'applicant' }] as const;

describe('After signing in', () => {
  it('whoever works here goes to their desk, and whoever only applies goes to their matter', () => {
    expect(destinationAfter(secretary, undefined, origin)).toEqual({ inside: '/' });
    expect(destinationAfter(applicant, undefined, origin)).toEqual({ outside: '/my' });
    expect(destinationAfter([...applicant, ...secretary], undefined, origin)).toEqual({ inside: '/' });
    expect(destinationAfter([], undefined, origin)).toEqual({ inside: '/' });
  });

  it('everybody goes where they were asked to sign in', () => {
    expect(destinationAfter(secretary, '/admin/system?view=people', origin)).toEqual({ inside: '/system?view=people' });
    expect(destinationAfter(applicant, '/my/apply', origin)).toEqual({ outside: '/my/apply' });
    expect(destinationAfter(applicant, '/admin', origin)).toEqual({ inside: '/' });
    expect(destinationAfter(applicant, '/administration', origin)).toEqual({ outside: '/administration' });
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    ['/a'],
  ])('nobody is led away by %j', (then) => {
    expect(destinationAfter(secretary, then, origin)).toEqual({ inside: '/' });
  });
});
