import json
def test_smoke(world, program):
    a = program(world.agent)
    lead = world.lead(handover="offered")
    for path in ("/leads","/leads/count","/definitions","/contacts","/accounts","/cases","/users","/branches","/teams",f"/leads/{lead.pk}",f"/leads/{lead.pk}/timeline", "/leads?q=golf", "/leads?q=kim.lund1&order=due_at&state=open&due=none", "/nope", "/openapi.json", "/leads/99999999999999999999", "/leads?foo=1", "/leads?limit=0", "/leads/count?status=C", "/leads/count?q=2000001"):
        r = a.get(path)
        print(path, r.status_code, r.content[:300] if r.status_code>=400 else r.content[:150])
    r = a.post(f"/leads/{lead.pk}/acceptance"); print(r.status_code, json.dumps(json.loads(r.content), indent=0)[:3000])
    r = a.post(f"/leads/{lead.pk}/notes", {"text":"hi","due_at":world.later().isoformat()}); print(r.status_code, r.content)
    r = a.patch(f"/leads/{lead.pk}", {"probability": 20}, version=r["ETag"]); print(r.status_code, r.content[:200])
    r = a.post("/leads", {"subject":"x","source":"web","contact":{"first_name":"A","last_name":"B","company":"ACME"}}, **{"Idempotency_Key":"abc"}); print(r.status_code, r.content[:500])
    r = a.post("/leads", {"subject":"x","source":"web","contact":{"first_name":"A","last_name":"B","company":"ACME"}}, **{"Idempotency_Key":"abc"}); print(r.status_code, r.headers)
    r = a.send("PUT","/leads"); print(r.status_code, r.content)
    r = a.send("POST","/captures", b"hello", query={"source":"web-key"}, content_type="text/plain"); print(r.status_code, r.content)
    assert 0
