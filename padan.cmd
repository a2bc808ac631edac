@echo off
rem Builds Padan when its sources are newer than the jar, then runs it: padan --help
setlocal
set "PADAN_HOME=%~dp0"
if "%PADAN_HOME:~-1%"=="\" set "PADAN_HOME=%PADAN_HOME:~0,-1%"
set "JAR=%PADAN_HOME%\target\padan.jar"
set "LOCK=%PADAN_HOME%\target\padan-build.lock"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo padan: Java tidak ditemukan. Pasang JDK 17 atau yang lebih baru, atau isi JAVA_HOME. 1>&2
  exit /b 2
)
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /i "version"') do set "VERSION=%%~v"
for /f "delims=. tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo padan: Java %VERSION% terlalu lama. Pasang JDK 17 atau yang lebih baru, atau isi JAVA_HOME. 1>&2
  exit /b 2
)

call :outdated
if errorlevel 1 goto run
if not exist "%PADAN_HOME%\target" mkdir "%PADAN_HOME%\target"
:lock
mkdir "%LOCK%" 2>nul
if not errorlevel 1 goto locked
rem A build takes minutes at most: an older lock was left by one that was killed.
powershell -NoProfile -Command "if ((Get-Item -LiteralPath $env:LOCK -ErrorAction SilentlyContinue).CreationTime -lt (Get-Date).AddMinutes(-20)) { Remove-Item -Recurse -Force -LiteralPath $env:LOCK -ErrorAction SilentlyContinue }"
ping -n 2 127.0.0.1 >nul
goto lock

:locked
call :outdated
if errorlevel 1 goto unlock
echo padan: membangun program dari sumber (sekali, beberapa menit pada kali pertama) ... 1>&2
pushd "%PADAN_HOME%"
call "%PADAN_HOME%\mvnw.cmd" -q -B -DskipTests package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  rd /s /q "%LOCK%"
  echo padan: program tidak dapat dibangun, lihat pesan di atas. Maven memerlukan internet pada kali pertama. 1>&2
  exit /b 2
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTime = (Get-Item -LiteralPath $env:LOCK).CreationTime"
:unlock
rd /s /q "%LOCK%"

:run
"%JAVA%" -XX:+UseParallelGC -XX:MaxRAMPercentage=50 %PADAN_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Errorlevel 0 if the jar is missing or older than its sources, else 1.
:outdated
if not exist "%PADAN_HOME%\src\main" exit /b 1
if not exist "%JAR%" exit /b 0
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $n = Get-ChildItem -Recurse -LiteralPath (Join-Path $env:PADAN_HOME 'src\main'), (Join-Path $env:PADAN_HOME 'pom.xml') | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%
