import { type Problem, problem } from './result';

const email = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$/u;
const phone = /^[+\d][\d\s()./#*;,extEXT-]*$/;

/** `customer.email` where a filled e-mail address cannot be one; no problem where it is empty. */
export function checkEmail(text: string, field: string): Problem[] {
  const typed = text.trim();
  return typed === '' || email.test(typed) ? [] : [problem('customer.email', undefined, field)];
}

/** `customer.phone` where a filled telephone number cannot be one: fewer than 3 digits, or strange characters. */
export function checkPhone(text: string, field: string): Problem[] {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  if (typed === '') return [];
  const digits = typed.replaceAll(/\D/g, '').length;
  const plausible = phone.test(typed.replace(/^\(/, '')) && digits >= 3 && digits <= 30;
  return plausible ? [] : [problem('customer.phone', undefined, field)];
}
