import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Outbox } from "../src/explorer/outbox";

function page(answer: () => Promise<unknown> = async () => {}) {
  const heard: unknown[][] = [];
  return { heard, invokeMethodAsync: (method: string, ...args: unknown[]) => (heard.push([method, ...args]), answer()) };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

test("a message goes out at once, and once", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const to = page();
  new Outbox(to, () => false).tell("OnSelect", "actor:iran");
  await settle();
  mock.timers.tick(5000);
  assert.deepEqual(to.heard, [["OnSelect", "actor:iran"]]);
  mock.timers.reset();
});

test("without a connection the newest of each kind waits, and goes out when there is one again", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let away = true;
  const to = page();
  const box = new Outbox(to, () => away);
  box.tell("OnSelect", "actor:iran");
  box.tell("OnSelect", "actor:russia");
  box.tell("OnWindow", "2015-01-01", null, "certain");
  mock.timers.tick(3000);
  assert.deepEqual(to.heard, []);
  away = false;
  mock.timers.tick(1000);
  await settle();
  mock.timers.tick(5000);
  assert.deepEqual(to.heard, [["OnSelect", "actor:russia"], ["OnWindow", "2015-01-01", null, "certain"]]);
  mock.timers.reset();
});

test("what was on its way when the connection broke is sent again", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let away = false;
  const to = page(() => new Promise(() => {}));
  new Outbox(to, () => away).tell("OnSelect", null);
  away = true;
  mock.timers.tick(1000);
  away = false;
  mock.timers.tick(1000);
  assert.equal(to.heard.length, 2);
  mock.timers.reset();
});

test("a message that the page refuses is given up after some tries", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const to = page(() => Promise.reject(new Error("no")));
  new Outbox(to, () => false).tell("OnSelect", null);
  for (let i = 0; i < 6; i++) {
    await settle();
    mock.timers.tick(1000);
  }
  assert.equal(to.heard.length, 3);
  mock.timers.reset();
});
