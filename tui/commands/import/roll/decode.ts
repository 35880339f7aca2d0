import { Transform, type TransformCallback } from 'node:stream';

/** The encodings that spreadsheets write; `ascii`: no sign yet that tells one from the other. */
export type Encoding = 'utf-8' | 'windows-1252';

/** A sign that is not of the encoding that the file began with. */
export class NotOfEncoding extends Error {
  override readonly name = 'NotOfEncoding';
}

/**
 * Turns bytes into text as they come. The first bytes beyond ASCII decide: they are UTF-8, or Windows-1252,
 * for hardly any text of the one is text of the other.
 */
export class Decoder extends Transform {
  #decoder = new TextDecoder('utf-8', { fatal: true });
  #encoding: Encoding | undefined;

  constructor() {
    super({ readableObjectMode: false, decodeStrings: false, encoding: 'utf-8' });
  }

  /** The encoding that was found; UTF-8 where every sign is ASCII. */
  get found(): Encoding {
    return this.#encoding ?? 'utf-8';
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#decode(bytes, { stream: true }, done);
  }

  override _flush(done: TransformCallback): void {
    this.#decode(Buffer.alloc(0), { stream: false }, done);
  }

  #decode(bytes: Buffer, options: { readonly stream: boolean }, done: TransformCallback): void {
    try {
      const text = this.#decoder.decode(bytes, options);
      if (this.#encoding === undefined && bytes.some((byte) => byte > 0x7f)) this.#encoding = 'utf-8';
      done(null, text);
    } catch {
      if (this.#encoding !== undefined) done(new NotOfEncoding());
      else {
        this.#encoding = 'windows-1252';
        this.#decoder = new TextDecoder('windows-1252');
        done(null, this.#decoder.decode(bytes, options));
      }
    }
  }
}
