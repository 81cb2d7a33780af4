import { expect, test } from 'vitest';
import { pointFrom, pointText } from './coordinates';

test('coordinates are read as maps and people write them', () => {
  const valencia = { latitude: 39.4699, longitude: -0.3763 };
  for (const written of [
    '39.4699, -0.3763',
    ' 39.4699,-0.3763 ',
    '39.4699 −0.3763',
    '39.4699° -0.3763°',
    '39,4699; -0,3763',
    '39,4699 -0,3763',
    '٣٩٫٤٦٩٩، -٠٫٣٧٦٣',
  ]) {
    expect(pointFrom(written), written).toEqual(valencia);
  }
  expect(pointFrom('39, -1')).toEqual({ latitude: 39, longitude: -1 });
  expect(pointFrom(pointText(valencia))).toEqual(valencia);
});

test('what is not two numbers is none', () => {
  for (const written of ['', '39.4699', 'Valencia', '39.4699, -0.3763, 12', '39.4, x', 'N39 W1']) {
    expect(pointFrom(written), written).toBeUndefined();
  }
});
