"""Serves a built site from nginx on loopback as docs/hosting.md has it: for what measures."""
import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent


@contextlib.contextmanager
def serving(site):
    """Yields the address of the folder `site` while nginx serves it, compressed."""
    shutil.which("nginx", path="/usr/sbin:/usr/bin") or sys.exit("nginx is missing: .ci/setup test")
    (site / "index.html").exists() or sys.exit(f"{site} holds no site: build it first")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        example = re.search(r"```nginx\n(.*?)```", (HERE / "docs/hosting.md").read_text(), re.S)[1]
        example = example.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("/srv/kanbao", str(site))
        conf = pathlib.Path(folder, "nginx.conf")
        conf.write_text(
            "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n"
            f"user root;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\nworker_processes 1;\n"
            "events { worker_connections 1024; }\n"
            "http {\ninclude /etc/nginx/mime.types;\naccess_log off;\nsendfile on;\n"
            + "".join(f"{name}_temp_path {folder}/{name};\n" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
            + example + "}\n")
        nginx = subprocess.Popen(["/usr/sbin/nginx", "-c", conf, "-e", f"{folder}/error.log"])
        try:
            for _ in range(100):
                time.sleep(0.05)
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
            yield f"http://127.0.0.1:{port}"
        finally:
            nginx.terminate()
            nginx.wait()
