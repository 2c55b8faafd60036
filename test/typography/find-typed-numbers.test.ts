import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findTypedNumbers } from '../../src/typography/find-typed-numbers.js'

describe('numbers before headings', () => {
  const typed: readonly (readonly [lang: string, headings: readonly string[], found: readonly number[]])[] = [
    ['ja', ['一　港の帳簿', '二　船の名', '四　荷の重さ'], [0, 1, 2]],
    ['ja', ['はじめに', '一、港の帳簿', '二、船の名', 'おわりに'], [1, 2]],
    ['ja', ['第一章　港', '第二章　船', '第十二章'], [0, 1, 2]],
    ['ja', ['（1）港', '（2）船', '（1）荷', '（2）人'], [0, 1, 2, 3]],
    ['ja', ['１．港', '２．船'], [0, 1]],
    ['ja', ['1.1　港', '1.2　船', '2.1　荷'], [0, 1, 2]],
    ['ja', ['①港', '②船'], [0, 1]],
    ['en', ['1 Harbours', '2 Ships', '3 Cargo'], [0, 1, 2]],
    ['en', ['I. Harbours', 'II. Ships', 'III. Cargo', 'IV. Men'], [0, 1, 2, 3]],
    ['en', ['A. Harbours', 'B. Ships', 'C. Cargo'], [0, 1, 2]],
    ['en', ['Chapter 1: Harbours', 'Chapter 2: Ships'], [0, 1]],
    ['ru', ['§ 1. Порты', '§ 2. Суда'], [0, 1]],
    ['ru', ['Глава I', 'Глава II'], [0, 1]],
    ['ko', ['제1장 항구', '제2장 배'], [0, 1]],
  ]
  for (const [lang, headings, found] of typed) {
    test(headings.join(' / '), () => {
      assert.deepEqual(findTypedNumbers(headings, lang), found)
    })
  }

  const words: readonly (readonly [lang: string, headings: readonly string[]])[] = [
    ['ja', ['一つの港', '二つの手紙', '三国の船']],
    ['ja', ['1905年の港', '1906年の船', '1917年の革命']],
    ['ja', ['第一次調査', '第二次調査', '第三の船']],
    ['ja', ['一、二の問題', '二、三の問題']],
    ['ja', ['1.5倍の荷', '2.5倍の荷']],
    ['ja', ['一　港の帳簿', '船の名', '荷の重さ', '人と馬']],
    ['ja', ['一　港の帳簿']],
    ['ja', ['三　港の帳簿', '一　船の名']],
    ['en', ['10 Years Later', '11 Years Later']],
    ['en', ['1 Harbour', '3 Ships']],
    ['en', ['1 May 1905', '2 May 1905', '3 May 1905']],
    ['ru', ['1 мая', '2 мая']],
    ['en', ['A. Walker', 'B. Rower']],
    ['en', ['I Was There', 'In the Harbour', 'Vivid Memories']],
    ['en', ['1905. The Harbour', '1906. The Ship']],
    ['en', []],
  ]
  for (const [lang, headings] of words) {
    test(`none in ${headings.join(' / ')}`, () => {
      assert.deepEqual(findTypedNumbers(headings, lang), [])
    })
  }
})
