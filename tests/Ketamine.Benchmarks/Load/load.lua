-- Sends the questions of QUESTIONS, each of them escaped for JSON on a line of its own, from line FIRST on, every one once, by as many people as PEOPLE says.
local PEOPLE = 64
local counter = 0
function setup(thread) thread:set("number", counter); counter = counter + 1 end
function init()
  questions = {}
  for line in io.lines(os.getenv("QUESTIONS")) do questions[#questions + 1] = line end
  at = tonumber(os.getenv("FIRST")) + number
  threads = tonumber(os.getenv("THREADS"))
  stamp = os.getenv("STAMP")
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end
function request()
  local question = questions[at % #questions + 1]
  at = at + threads
  if wrk.path == "/api/answers" then return wrk.format(nil, nil, nil, '{"question":"' .. question .. '"}') end
  local person = at % PEOPLE
  local body = '{"type":"message","id":"' .. stamp .. at .. '","channelId":"test","serviceUrl":"http://127.0.0.1:1","deliveryMode":"expectReplies","from":{"id":"u' .. person .. '"},"recipient":{"id":"bot"},"conversation":{"id":"c' .. person .. '"},"text":"' .. question .. '"}'
  return wrk.format(nil, nil, nil, body)
end
