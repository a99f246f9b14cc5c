// What runs in the browser. Every page works without it; with it, nothing reloads.
import { watchDialogs } from "./dialogs.js";
import { watchKeys } from "./keys.js";
import { watchCalls } from "./calls.js";
import { watchComposer } from "./composer.js";
import { watchLooks } from "./looks.js";
import { watchMentions } from "./mentions.js";
import { watchMenus } from "./menus.js";
import { watchOffline } from "./offline.js";
import { watchOrder } from "./order.js";
import { watchPalette } from "./palette.js";
import { watchPulse } from "./pulse.js";
import { watchPush } from "./push.js";
import { watchRows } from "./rows.js";
import { watchTicks } from "./ticks.js";
import { watchTimes } from "./times.js";
import { watchToasts } from "./toasts.js";

// What only those without a script need, such as a button that shows a form again, is hidden from here on.
document.documentElement.classList.add("scripted");

watchDialogs();
watchCalls();
watchComposer();
watchLooks();
watchMentions();
watchMenus();
watchOrder();
watchPalette();
watchRows();
watchKeys();
watchTicks();
watchTimes();
watchToasts();
watchPulse();
watchPush();
watchOffline();
